// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/start/program_start.h"

#include "client/till_identity.h"
#include "pos/i18n/error_words.h"
#include "pos/self_service/self_service_window.h"
#include "pos/start/connect_page.h"
#include "pos/start/start_failure.h"

#include <QDir>

namespace tillhouse::pos
{

namespace
{

constexpr QSize kFirstSize{1024, 768};

/// The server that a till of before had written down, without a certificate.
auto enrolledServer(const QString &folder) -> QString
{
    const auto identity = client::loadTillIdentity(QDir(folder).filePath(QStringLiteral("till.json")));
    return identity && *identity ? QString::fromStdString((*identity)->server) : QString();
}

auto isSetUp(const QString &folder) -> bool
{
    return QFile::exists(QDir(folder).filePath(QStringLiteral("till.json")));
}

} // namespace

auto withKeptPlace(TillOptions options) -> TillOptions
{
    const auto kept = client::keptPlace(options.dataDir);
    if (options.server.isEmpty())
        options.server = kept.server.isEmpty() ? enrolledServer(options.dataDir) : kept.server;
    if (options.caFile.isEmpty())
        options.caFile = kept.caFile;
    return options;
}

ProgramStart::ProgramStart(TillOptions options, const TillSettings &settings)
    : m_said(std::move(options))
    , m_options(withKeptPlace(m_said))
    , m_wholeScreen(settings.kiosk || m_said.selfService)
{
    m_keyboard.setOn(settings.screenKeyboard);
}

ProgramStart::~ProgramStart()
{
    delete m_failure;
    m_selfWindow.reset(); // before the till that it shows
}

auto ProgramStart::till() const -> MainWindow *
{
    return m_program ? &m_program->window() : nullptr;
}

void ProgramStart::begin()
{
    // A till whose server.json somebody took away is asked again: its server has moved.
    const bool isKnown =
        !m_said.server.isEmpty() || !m_said.caFile.isEmpty() || !client::keptPlace(m_options.dataDir).server.isEmpty();
    if (!isKnown || m_options.server.isEmpty() || m_options.caFile.isEmpty())
        return askForServer({});
    // What was kept may have been damaged; what the command line says is answered by an error.
    const auto authority = m_said.caFile.isEmpty() ? client::readAuthority(m_options.caFile)
                                                   : domain::Result<QList<QSslCertificate>>(QList<QSslCertificate>());
    if (!authority)
        return askForServer(fieldWords(authority.error().fields.front()));
    if (m_said.server.isEmpty() && !client::parseServer(m_options.server))
        return askForServer(tr("What this till had kept as the store server's address is no address."));
    open();
}

void ProgramStart::askForServer(const QString &why)
{
    m_connect = std::make_unique<ConnectPage>(client::GatewayPlace{m_options.server, m_options.caFile},
                                              isSetUp(m_options.dataDir));
    connect(m_connect.get(), &ConnectPage::connected, this, &ProgramStart::keep, Qt::QueuedConnection);
    connect(m_connect.get(), &ConnectPage::leaveAsked, this, [this] { Q_EMIT over(0); });
    m_connect->resize(kFirstSize);
    show(*m_connect);
    if (!why.isEmpty())
        m_connect->explain(why);
}

void ProgramStart::keep(const client::GatewayPlace &place)
{
    if (!QDir().mkpath(m_options.dataDir))
        return m_connect->explain(errorWords(
            {domain::ErrorCode::Internal, "The folder " + m_options.dataDir.toStdString() + " cannot be made.", {}}));
    if (const auto kept = client::keepPlace(m_options.dataDir, place); !kept)
        return m_connect->explain(errorWords(kept.error()));
    const auto own = client::keptPlace(m_options.dataDir);
    m_options.server = own.server;
    m_options.caFile = own.caFile;
    open();
}

void ProgramStart::open()
{
    m_keyboard.setOn(false);
    if (m_options.selfService)
        return openSelfService();
    m_program = std::make_unique<TillProgram>(m_options);
    if (const auto opened = m_program->open(); !opened) {
        m_program.reset();
        return fail(opened.error());
    }
    connect(m_program.get(), &TillProgram::failed, this, &ProgramStart::fail, Qt::QueuedConnection);
    show(m_program->window());
    m_connect.reset(); // only now: with the last window the program would end
}

void ProgramStart::openSelfService()
{
    auto opened = SelfTill::create(m_options);
    if (!opened)
        return fail(opened.error());
    m_selfTill = std::move(*opened);
    m_selfWindow = std::make_unique<SelfServiceWindow>(*m_selfTill);
    show(*m_selfWindow);
    m_connect.reset();
}

void ProgramStart::show(QWidget &window)
{
    if (m_wholeScreen)
        window.showFullScreen();
    else
        window.showMaximized();
}

void ProgramStart::tell(const domain::Error &error)
{
    complain(error);
    if (m_said.selfService)
        return; // a customer can do nothing about it
    m_failure = new StartFailure(error, true, till());
    m_failure->open();
}

void ProgramStart::fail(const domain::Error &error)
{
    complain(error);
    m_failure = new StartFailure(error, false);
    connect(m_failure, &QDialog::finished, this, [this] { Q_EMIT over(1); });
    m_failure->show();
    m_connect.reset();
}

} // namespace tillhouse::pos
