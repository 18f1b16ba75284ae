// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/logins.h"

#include "ctl/files.h"
#include "domain/enum_names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace tillhouse::ctl
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::pair<const char *, std::string Login::*> kLoginFields[] = {
    {"user", &Login::user}, {"password", &Login::password}, {"pin", &Login::pin},
    {"role", &Login::role}, {"store", &Login::store},
};

} // namespace

auto writeLogins(const std::filesystem::path &file, const std::vector<Login> &logins) -> Result<void>
{
    QJsonArray list;
    for (const auto &login : logins) {
        QJsonObject item;
        for (const auto &[name, member] : kLoginFields)
            item.insert(QLatin1String(name), QString::fromStdString(login.*member));
        list.append(item);
    }
    return writeFile(file, QJsonDocument(list).toJson().toStdString(), 0600);
}

auto readLogins(const std::filesystem::path &file) -> Result<std::vector<Login>>
{
    const auto text = readFile(file);
    if (!text)
        return text.error();
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(*text));
    if (!document.isArray())
        return Error{ErrorCode::InvalidInput, file.string() + " is not a list of logins", {}};
    std::vector<Login> logins;
    for (const auto &item : document.array()) {
        Login login;
        for (const auto &[name, member] : kLoginFields)
            login.*member = item.toObject().value(QLatin1String(name)).toString().toStdString();
        logins.push_back(std::move(login));
    }
    return logins;
}

auto loginWithRole(const std::vector<Login> &logins, contract::Role role) -> const Login *
{
    for (const auto &login : logins) {
        if (login.role == domain::name(role))
            return &login;
    }
    return nullptr;
}

auto randomPassword() -> std::string
{
    constexpr std::string_view kLetters = "abcdefghjkmnpqrstuvwxyz23456789"; // without 0, 1, i, l, o
    std::string password;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0)
            password += '-';
        password += kLetters[randombytes_uniform(static_cast<std::uint32_t>(kLetters.size()))];
    }
    return password;
}

auto randomPin() -> std::string
{
    std::string pin;
    for (int i = 0; i < 6; ++i)
        pin += static_cast<char>('0' + randombytes_uniform(10));
    return pin;
}

} // namespace tillhouse::ctl
