// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/till/till.h"

#include "pos/till/till_folder.h"
#include "pos/training/practice_shop.h"

#include <QDir>

namespace tillhouse::pos
{

using client::Error;
using client::ErrorCode;
using client::Result;

namespace
{

constexpr const char *kTrainingFolder = "training";
constexpr const char *kTrainingPrefix = "TRAIN-";
constexpr std::chrono::minutes kSettingsEvery{1};

} // namespace

Till::Till(TillOptions options)
    : m_options(std::move(options))
{
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        if (m_session->isSignedIn() && m_api->network().online)
            refreshIdentity();
    });
    m_refresh.start(kSettingsEvery);
}

Till::~Till()
{
    // Whoever still waits for the network is gone before what they would touch.
    m_promotions.reset();
    m_sync.reset();
    m_customerSync.reset();
    m_watch.reset();
    m_queue.reset();
    m_session.reset();
    m_api.reset();
}

auto Till::path(const char *name) const -> QString
{
    return QDir(m_options.dataDir).filePath(QLatin1String(name));
}

auto Till::create(const TillOptions &options) -> Result<std::unique_ptr<Till>>
{
    if (!QDir().mkpath(options.dataDir))
        return Error{ErrorCode::Internal, "The folder " + options.dataDir.toStdString() + " cannot be made.", {}};
    QFile::setPermissions(options.dataDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    if (const auto gone = finishForgetting(options.dataDir); !gone) // that was cut off
        return gone.error();
    std::unique_ptr<Till> till(new Till(options));
    auto identity = client::loadTillIdentity(till->path("till.json"));
    if (!identity)
        return identity.error();
    if (*identity && (*identity)->credential.self_service)
        return Error{
            ErrorCode::Conflict, "The till in this folder is one for customers: start it with --self-service.", {}};
    till->m_identity = std::move(*identity);
    // A till that cannot sign is enrolled again; its journal stays, and the new key signs what comes.
    if (const auto key = client::TillKey::load(till->path("till.key")); !key) {
        if (key.error().code != ErrorCode::NotFound)
            return key.error();
        till->m_identity.reset();
    }
    if (auto done = till->connectServer(); !done)
        return done.error();
    if (till->isEnrolled())
        if (auto done = till->openStores(); !done)
            return done.error();
    return till;
}

auto Till::trainingFolder() const -> QString
{
    return path(kTrainingFolder);
}

auto Till::createTraining(Till &real) -> Result<std::unique_ptr<Till>>
{
    auto options = real.options();
    options.dataDir = real.trainingFolder();
    QDir folder(options.dataDir);
    if (!folder.removeRecursively() || !QDir().mkpath(options.dataDir))
        return Error{ErrorCode::Internal, "The folder " + options.dataDir.toStdString() + " cannot be made.", {}};
    QFile::setPermissions(options.dataDir, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    std::unique_ptr<Till> till(new Till(options));
    till->m_real = &real;
    till->m_identity = real.identity();
    // On every receipt, and in every hash: what is done here can be taken for nothing else.
    till->m_identity->credential.till_id = kTrainingPrefix + real.identity().credential.till_id;
    till->m_identity->credential.till_secret = "training";
    if (const auto key = client::TillKey::loadOrMake(till->path("till.key")); !key)
        return key.error();
    if (auto done = till->connectServer(); !done)
        return done.error();
    if (auto done = till->openOwnStores(); !done)
        return done.error();
    till->openPractice();
    till->m_pins = std::make_unique<PinBook>(real.path("pins.json"), real.identity().credential.till_secret);
    if (auto done = till->openCopy(real.path("catalogue.sqlite")); !done)
        return done.error();
    if (auto done = till->openCustomers(real.path("customers.sqlite")); !done)
        return done.error();
    till->openPromotions(real.path("promotions.json"));
    return till;
}

auto Till::connectServer() -> Result<void>
{
    client::ApiOptions api;
    const auto server = !m_options.server.isEmpty() ? m_options.server
                        : m_identity                ? QString::fromStdString(m_identity->server)
                                                    : QString();
    api.server = QUrl(server);
    api.caFile = m_options.caFile;
    api.severed = isTraining();
    auto made = client::ApiClient::create(api, m_credentials);
    if (!made)
        return made.error();
    m_api = std::move(*made);
    m_session = std::make_unique<client::Session>(*m_api);
    if (!m_options.scale.isEmpty() && !isTraining()) { // one line, one program that speaks on it
        auto line = parseSerial(m_options.scale);
        if (!line)
            return line.error();
        m_scale = std::make_unique<SerialScale>(std::move(*line));
    }
    return openPrinter();
}

auto Till::openPrinter() -> Result<void>
{
    const auto target = parsePrinterTarget(m_options.printer);
    if (!target)
        return target.error();
    const auto &print = m_options.print;
    m_printer = Printer::open({*target, print.escpos, print.drawer, print.drawerOpenPinHigh, print.timing},
                              path("print_jobs.sqlite"));
    return {};
}

auto Till::logoFile() const -> QString
{
    if (!m_options.print.logoFile.isEmpty())
        return m_options.print.logoFile;
    const auto own = path("logo.png");
    return QFile::exists(own) ? own : QString();
}

} // namespace tillhouse::pos
