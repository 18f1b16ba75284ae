// SPDX-License-Identifier: GPL-3.0-or-later
// The settings in the real workspace, with keys alone.
#include "admin/frame/jump_dialog.h"
#include "admin/frame/workspace.h"
#include "admin/settings/settings_page.h"
#include "admin/settings/settings_section.h"
#include "fake_backend.h"
#include "settings_fields.h"
#include "support/test_registry.h"
#include "uikit/search_field.h"

#include <QApplication>
#include <QTest>

using namespace tillhouse;
using admin::SettingsPage;

class SettingsKeyboardTest : public QObject
{
    Q_OBJECT

    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        auto *where = QApplication::focusWidget() ? QApplication::focusWidget() : QApplication::activeWindow();
        QVERIFY(where);
        QTest::keyClick(where, key, modifiers);
    }

private Q_SLOTS:
    void aSettingIsReachedChangedAndSaved()
    {
        testing::FakeShop shop;
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.resize(1024, 768);
        space.show();
        space.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&space));
        press(Qt::Key_7, Qt::ControlModifier);
        QCOMPARE(space.currentName(), QStringLiteral("settings"));
        auto &page = *static_cast<SettingsPage *>(space.page("settings"));
        press(Qt::Key_F, Qt::ControlModifier);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        QCOMPARE(page.shownSection(), QStringLiteral("till"));
        press(Qt::Key_Tab); // out of the list, into the section's first field
        QVERIFY(QApplication::focusWidget());
        QCOMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("Tips"));
        press(Qt::Key_Space);
        QVERIFY(page.hasUnsavedWork());
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(shop.storePuts.size(), std::size_t{1});
        QVERIFY(shop.store.till.tips);
        QVERIFY(!space.hasUnsavedWork());
    }

    void everyFieldOfASectionIsReachedByTab_data()
    {
        QTest::addColumn<QString>("key");
        for (const auto &[key, title] : admin::sectionNames())
            QTest::newRow(qPrintable(key)) << key;
    }
    void everyFieldOfASectionIsReachedByTab()
    {
        QFETCH(QString, key);
        testing::FakeShop shop;
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.resize(1024, 768);
        space.show();
        space.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&space));
        space.go({"settings", key});
        auto &section = *static_cast<SettingsPage *>(space.page("settings"))->section(key);
        QSet<QWidget *> missing;
        for (auto *field : section.findChildren<QWidget *>()) {
            if ((field->focusPolicy() & Qt::TabFocus) == 0 || !field->isVisibleTo(&section) || field->focusProxy())
                continue;
            QVERIFY2(!field->accessibleName().isEmpty() || qobject_cast<QAbstractButton *>(field),
                     field->metaObject()->className());
            missing.insert(field);
        }
        QVERIFY(!missing.isEmpty());
        press(Qt::Key_F, Qt::ControlModifier);
        for (int i = 0; i < 80 && !missing.isEmpty(); ++i) {
            press(Qt::Key_Tab);
            missing.remove(QApplication::focusWidget());
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.isEmpty() ? QString() : (*missing.begin())->accessibleName()));
    }

    void controlKJumpsToASection()
    {
        testing::FakeShop shop;
        admin::Workspace space(std::make_unique<admin::Console>(shop.console()));
        space.show();
        space.openJump();
        auto *dialog = space.findChild<admin::JumpDialog *>();
        QVERIFY(dialog);
        auto *field = dialog->findChild<uikit::SearchField *>();
        field->setText("Foreign");
        Q_EMIT field->searched("Foreign");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(space.currentName(), QStringLiteral("settings"));
        QCOMPARE(static_cast<SettingsPage *>(space.page("settings"))->shownSection(), QStringLiteral("foreign"));
    }
};

TILLHOUSE_TEST(SettingsKeyboardTest)
#include "settings_keyboard_test.moc"
