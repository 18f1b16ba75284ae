// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/ask/ask_dialog.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace tillhouse::pos
{

namespace
{

constexpr int kAskWidth = 520;

} // namespace

AskDialog::AskDialog(const QString &headline, const QString &detail, QWidget *parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
{
    setWindowTitle(headline);
    setDialogWidth(*this, kAskWidth);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k8);
    auto *title = new QLabel(uikit::fromReadingEdge(uikit::ownDirection(headline)));
    uikit::setLook(title, "title");
    title->setWordWrap(true);
    layout->addWidget(title);
    auto *words = new QLabel(uikit::fromReadingEdge(uikit::ownDirection(detail)));
    uikit::setLook(words, "muted");
    words->setWordWrap(true);
    words->setVisible(!detail.isEmpty());
    layout->addWidget(words);
    layout->addSpacing(uikit::space::k8);
    m_body->setSpacing(uikit::size::kTouchGap);
    layout->addLayout(m_body);
    layout->addSpacing(uikit::space::k8);
    m_foot->setSpacing(uikit::size::kTouchGap);
    m_foot->addStretch();
    layout->addLayout(m_foot);
}

void AskDialog::addFoot(uikit::Button *button)
{
    setTouchHeight(*button, uikit::size::kTouch);
    button->setAutoDefault(false);
    m_foot->addWidget(button);
}

} // namespace tillhouse::pos
