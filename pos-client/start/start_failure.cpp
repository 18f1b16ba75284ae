// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/start/start_failure.h"

#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>

#include <cstdio>

namespace tillhouse::pos
{

namespace
{

constexpr int kFailureWidth = 600;

auto linesOf(const domain::Error &error) -> QString
{
    if (error.fields.empty())
        return errorWords(error);
    QStringList lines;
    for (const auto &field : error.fields)
        lines += fieldWords(field);
    return lines.join(u'\n');
}

} // namespace

StartFailure::StartFailure(const domain::Error &error, bool goesOn, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Tillhouse till"));
    setObjectName(QStringLiteral("startFailure"));
    setDialogWidth(*this, kFailureWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    auto *title = new QLabel(goesOn ? tr("Not everything is as it was set") : tr("The till does not start"));
    uikit::setLook(title, "title");
    auto *why = new QLabel(linesOf(error));
    why->setObjectName(QStringLiteral("startFailureWhy"));
    uikit::setLook(why, goesOn ? "warn" : "danger");
    auto *next =
        new QLabel(goesOn ? tr("The till goes on without it. A manager sets it right in the settings.")
                          : tr("No sale was lost: what was sold stays on this till. Put it right and start the "
                               "till again, or show this to whoever looks after it."));
    uikit::setLook(next, "muted");
    for (auto *label : {title, why, next}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    auto *close = new uikit::Button(uikit::ButtonRole::Primary, goesOn ? tr("Go on") : tr("Close"));
    close->setObjectName(QStringLiteral("startFailureClose"));
    close->setDefault(true);
    setTouchHeight(*close, uikit::size::kTouch);
    layout->addSpacing(uikit::space::k8);
    layout->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    close->setFocus();
}

auto StartFailure::text() const -> QString
{
    return findChild<QLabel *>(QStringLiteral("startFailureWhy"))->text();
}

auto complain(const domain::Error &error) -> int
{
    if (error.fields.empty())
        std::fprintf(stderr, "tillhouse-pos: %s\n", error.detail.c_str());
    for (const auto &field : error.fields)
        std::fprintf(stderr, "tillhouse-pos: %s %s\n", field.field.c_str(), field.reason.c_str());
    return 1;
}

} // namespace tillhouse::pos
