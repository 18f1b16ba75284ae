// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/english_words.h"

#include "pos/i18n/error_texts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QXmlStreamReader>

namespace tillhouse::testing
{

namespace
{

constexpr int kMostRows = 50;

auto sourcePath(const QString &file) -> QString
{
    return QDir(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR")).filePath(file);
}

auto contentOf(const QString &file) -> QString
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
}

const QRegularExpression kPlace(QStringLiteral("%L?(?:n|[0-9]{1,2})"));

/// How many letters a text has beside its parts. A pattern of few, "%1 off", would find them in the name of a product.
auto lettersOf(const QString &text) -> qsizetype
{
    static const QRegularExpression kLetter(QStringLiteral("\\p{L}"));
    auto rest = text;
    return rest.remove(kPlace).count(kLetter);
}

constexpr int kLeastLetters = 3;
constexpr int kLeastLettersOfPattern = 8;

auto patternOf(const QString &text) -> QRegularExpression
{
    auto form = QRegularExpression::escape(text);
    form.replace(QRegularExpression(QStringLiteral("\\\\%L?(?:n|[0-9]{1,2})")), QStringLiteral(".+"));
    return QRegularExpression(QRegularExpression::anchoredPattern(form));
}

void addModel(QStringList &texts, const QAbstractItemModel *model)
{
    if (!model)
        return;
    for (int row = 0; row < std::min(kMostRows, model->rowCount()); ++row)
        for (int column = 0; column < model->columnCount(); ++column)
            for (const auto role : {Qt::DisplayRole, Qt::AccessibleTextRole})
                texts.append(model->index(row, column).data(role).toString());
    for (int column = 0; column < model->columnCount(); ++column)
        texts.append(model->headerData(column, Qt::Horizontal).toString());
}

void addWidget(QStringList &texts, const QWidget &widget)
{
    texts << widget.windowTitle() << widget.toolTip() << widget.accessibleName() << widget.accessibleDescription();
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts.append(label->text());
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(button->text());
    if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        texts.append(edit->placeholderText());
    if (const auto *box = qobject_cast<const QComboBox *>(&widget))
        addModel(texts, box->model());
    if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget))
        addModel(texts, view->model());
    for (const auto *action : widget.actions())
        texts.append(action->text());
}

/// "a  ·  b", lines and the columns of a row are texts of their own.
auto pieces(const QString &text) -> QStringList
{
    static const QRegularExpression kBetween(QStringLiteral("\n|  ·  |   +"));
    QStringList all{text};
    all += text.split(kBetween, Qt::SkipEmptyParts);
    for (auto &one : all)
        one = one.trimmed();
    return all;
}

/// The literals that a line of an error is made of, put together where they stand beside each other.
auto literalsIn(const QString &text) -> QStringList
{
    static const QRegularExpression kLiteral(
        QStringLiteral("\"((?:[^\"\\\\\n]|\\\\.)*)\"(?:\\s*\"((?:[^\"\\\\\n]|\\\\.)*)\")*"));
    static const QRegularExpression kSeam(QStringLiteral("\"\\s*\""));
    QStringList all;
    for (auto found = kLiteral.globalMatch(text); found.hasNext();) {
        auto literal = found.next().captured();
        literal.replace(kSeam, QString());
        all.append(literal.mid(1, literal.size() - 2));
    }
    return all;
}

} // namespace

EnglishWords::EnglishWords(const QString &code)
{
    QXmlStreamReader xml(contentOf(sourcePath(QStringLiteral("pos-client/i18n/pos_%1.ts").arg(code))));
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation") || xml.name() == QLatin1String("numerusform")) {
            const auto words = xml.readElementText(QXmlStreamReader::IncludeChildElements);
            const bool varies = source.contains(kPlace);
            if (words == source || words.trimmed().isEmpty() ||
                lettersOf(source) < (varies ? kLeastLettersOfPattern : kLeastLetters))
                continue;
            if (varies)
                m_patterns.append(patternOf(source.trimmed()));
            else
                m_words.insert(source.trimmed());
            if (varies)
                m_ownPatterns.append(patternOf(words.trimmed()));
            else
                m_own.insert(words.trimmed());
        }
    }
}

auto EnglishWords::matches(const QList<QRegularExpression> &patterns, const QString &text) -> bool
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const QRegularExpression &pattern) { return pattern.match(text).hasMatch(); });
}

auto EnglishWords::isEnglish(const QString &text) const -> bool
{
    if (m_own.contains(text))
        return false;
    return m_words.contains(text) || (matches(m_patterns, text) && !matches(m_ownPatterns, text));
}

auto EnglishWords::on(const QWidget &screen) const -> QStringList
{
    QStringList left;
    for (const auto &text : shownTexts(screen))
        for (const auto &piece : pieces(text))
            if (!piece.isEmpty() && isEnglish(piece))
                left.append(piece);
    left.removeDuplicates();
    return left;
}

auto shownTexts(const QWidget &screen) -> QStringList
{
    QStringList texts;
    addWidget(texts, screen);
    for (const auto *widget : screen.findChildren<QWidget *>())
        if (widget->isVisibleTo(&screen) || qobject_cast<const QMenu *>(widget))
            addWidget(texts, *widget);
    texts.removeAll(QString());
    return texts;
}

auto unlistedErrors() -> QStringList
{
    // What only starts the program, checks its files, or stands in a file of its own is for whoever sets the till up.
    static const QRegularExpression kForSetUp(QStringLiteral(
        "_options\\.cpp|_target\\.cpp|serial_|logo\\.cpp|rows_text|journal|till_key|till_identity|sqlite|chain_check|"
        "till_settings|till_folder|demo/|api_client\\.cpp|csv|catalogue_row|promotion|embedded|gtin"));
    static const QRegularExpression kError(
        QStringLiteral("(?:ErrorCode::\\w+,|invalidField\\(\\s*\"\\w+\",)\\s*([^;{}]*?\"[^;]*?)(?:,\\s*\\{|\\);)"));
    QString all;
    for (const auto *text : pos::errorTexts())
        all += QLatin1String(text) + QLatin1Char('\n');
    QStringList unlisted;
    for (const auto *folder : {"pos-client", "libs/client"}) {
        QDirIterator files(sourcePath(QLatin1String(folder)), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const auto file = files.next();
            if (file.contains(kForSetUp))
                continue;
            const auto content = contentOf(file);
            for (auto found = kError.globalMatch(content); found.hasNext();) {
                const auto made = found.next().captured(1);
                if (made.contains(QLatin1String("tr(")))
                    continue;
                for (const auto &literal : literalsIn(made))
                    if (literal != QLatin1String("unreachable") && lettersOf(literal) >= kLeastLetters &&
                        !all.contains(literal.trimmed()))
                        unlisted.append(QFileInfo(file).fileName() + QStringLiteral(": ") + literal);
            }
        }
    }
    return unlisted;
}

} // namespace tillhouse::testing
