// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/copy_progress.h"

#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kSteps = 1000;

} // namespace

CopyProgress::CopyProgress(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel)
    , m_bar(new QProgressBar)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, uikit::space::k8, 0);
    layout->setSpacing(uikit::space::k4);
    uikit::setLook(m_words, "muted");
    layout->addWidget(m_words);
    layout->addWidget(m_bar);
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Copy of the catalogue"));
    present({});
}

void CopyProgress::present(const client::CopyState &state)
{
    const auto done = uikit::formatCount(state.products);
    const auto goal = uikit::formatCount(state.expected);
    if (state.stage == client::CopyState::Stage::Indexing)
        m_words->setText(tr("Preparing the search: %1 of %2").arg(done, goal));
    else if (state.expected >= state.products && state.expected > 0)
        m_words->setText(tr("Fetching the catalogue: %1 of %2").arg(done, goal));
    else
        m_words->setText(tr("Fetching the catalogue: %1 so far").arg(done));
    m_bar->setValue(
        state.expected > 0 ? static_cast<int>(std::min(state.products, state.expected) * kSteps / state.expected) : 0);
}

auto CopyProgress::text() const -> QString
{
    return m_words->text();
}

} // namespace tillhouse::pos
