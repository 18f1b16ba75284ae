// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"
#include "admin/product/product_form.h"

class QLabel;

namespace tillhouse::uikit
{
class Banner;
class Button;
class ContentStack;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

class StockCard;

/// One product: its fields, what is in stock, and saving. A change that somebody else made meanwhile is shown, never
/// overwritten unseen; what was typed stays through every error.
class ProductView : public QWidget
{
    Q_OBJECT

public:
    explicit ProductView(const Console &console, QWidget *parent = nullptr);

    void startNew();
    void load(const std::string &sku);
    /// Asks again unless something was typed.
    void reload();
    void show(const contract::Product &product);
    void save();
    /// Back to what was loaded.
    void discard();
    auto isDirty() const -> bool;
    auto isSettled() const -> bool { return !m_asking && !m_saving; }
    auto form() const -> ProductForm * { return m_form; }
    auto bannerWords() const -> QString;

Q_SIGNALS:
    void leave();
    void saved();
    void go(const tillhouse::admin::Place &place);
    void said(tillhouse::uikit::Tone tone, const QString &text);

private:
    auto makeTitle() -> QWidget *;
    auto makeSide() -> QWidget *;
    void react();
    void loadTaxes();
    void saveFailed(const domain::Error &error);
    void explainConflict();

    const Console &m_console;
    contract::Product m_product;
    ProductFields m_loaded;
    bool m_isNew = true;
    bool m_saving = false;
    std::unique_ptr<QObject> m_asking;
    QLabel *m_title;
    QLabel *m_updated;
    uikit::Banner *m_trouble;
    uikit::Button *m_save;
    uikit::Button *m_discard;
    QLabel *m_unsaved;
    ProductForm *m_form;
    uikit::ContentStack *m_faces;
    StockCard *m_stock;
    std::optional<contract::Product> m_theirs;
};

} // namespace tillhouse::admin
