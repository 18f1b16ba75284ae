// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/open_shift_page.h"

#include "pos/frame/centered_column.h"
#include "pos/frame/till_keys.h"
#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/shift/count_sheet.h"
#include "uikit/button.h"
#include "uikit/fit_label.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

OpenShiftPage::OpenShiftPage(Till &till, ShiftDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_desk(desk)
{
    setFocusPolicy(Qt::StrongFocus);
    build();
}

void OpenShiftPage::build()
{
    auto *layout = centeredColumn(*this, kCountPageWidth);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k12, uikit::space::k24, uikit::space::k12);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(tr("Open the drawer"));
    uikit::setLook(title, "headline");
    auto *words = new QLabel(tr("Count what is in it before the first sale."));
    uikit::setLook(words, "muted");
    m_byPiece = new Button(ButtonRole::Chip, tr("Coins and notes"));
    m_bySum = new Button(ButtonRole::Chip, tr("One sum"));
    auto *top = new QHBoxLayout;
    top->setSpacing(uikit::space::k8);
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(title);
    head->addWidget(words);
    top->addLayout(head);
    top->addStretch();
    for (auto *choice : {m_byPiece, m_bySum}) {
        setTouchHeight(*choice, uikit::size::kTouch);
        top->addWidget(choice, 0, Qt::AlignBottom);
    }
    m_byPiece->setObjectName(QStringLiteral("byPiece"));
    m_bySum->setObjectName(QStringLiteral("bySum"));
    m_sheet = new CountSheet;
    auto *foot = new QHBoxLayout;
    m_total = new uikit::FitLabel(uikit::Type::Total);
    m_total->setObjectName(QStringLiteral("openingTotal"));
    auto *sum = new QVBoxLayout;
    sum->setSpacing(0);
    auto *sumWords = new QLabel(tr("In the drawer"));
    uikit::setLook(sumWords, "label");
    sum->addWidget(sumWords);
    sum->addWidget(m_total);
    m_open = new Button(ButtonRole::Pay);
    onKeys(m_open, [this] { m_open->setText(withKey(tr("Open the shift"), Act::Pay)); });
    m_open->setObjectName(QStringLiteral("openShift"));
    foot->addLayout(sum, 1);
    foot->addWidget(m_open);
    layout->addLayout(top);
    layout->addWidget(m_sheet, 1);
    layout->addLayout(foot);
    const auto choose = [this](bool byPiece) {
        m_sheet->setByPiece(byPiece);
        m_byPiece->setChecked(byPiece);
        m_bySum->setChecked(!byPiece);
        setFocus();
    };
    connect(m_byPiece, &QPushButton::clicked, this, [choose] { choose(true); });
    connect(m_bySum, &QPushButton::clicked, this, [choose] { choose(false); });
    connect(m_sheet, &CountSheet::changed, this, &OpenShiftPage::refresh);
    connect(m_open, &QPushButton::clicked, this, &OpenShiftPage::submit);
}

void OpenShiftPage::start()
{
    m_byPiece->setChecked(m_sheet->isByPiece());
    m_bySum->setChecked(!m_sheet->isByPiece());
    m_sheet->begin(QString::fromStdString(m_till.identity().store.currency), {});
    setFocus();
}

void OpenShiftPage::refresh()
{
    const auto currency = QString::fromStdString(m_till.identity().store.currency);
    m_total->setText(uikit::formatMoney(m_sheet->cashMinor(), currency));
    m_open->setEnabled(m_sheet->count().cashMinor.has_value());
}

void OpenShiftPage::submit()
{
    const auto counted = m_sheet->count().cashMinor;
    if (!counted)
        return Q_EMIT refused(tr("Count the drawer first; type 0 where there is nothing in it."));
    if (const auto done = m_desk.open(*counted); !done)
        Q_EMIT refused(errorWords(done.error()));
}

auto OpenShiftPage::act(Act what) -> bool
{
    if (what != Act::Pay)
        return false;
    submit();
    return true;
}

void OpenShiftPage::keyPressEvent(QKeyEvent *event)
{
    if (!m_sheet->take(*event))
        QWidget::keyPressEvent(event);
}

} // namespace tillhouse::pos
