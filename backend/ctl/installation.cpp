// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/installation.h"

#include "contract/identity.h"
#include "ctl/files.h"
#include "ctl/ids.h"
#include "ctl/node_files.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace tillhouse::ctl
{

namespace fs = std::filesystem;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr const char *kFirstAdmin = "admin";
constexpr const char *kFirstStore = "store-1";

auto conflict(std::string detail) -> Error
{
    return {ErrorCode::Conflict, std::move(detail), {}};
}

/// What makeInstallation makes, and therefore what `fresh` removes: nothing else in these folders is touched.
auto ownFolders(const Layout &layout) -> std::vector<fs::path>
{
    std::vector<fs::path> folders{layout.caKey().parent_path(), layout.log, layout.run};
    for (const auto &process : processes()) {
        folders.push_back(layout.nodeEtc(process.node));
        folders.push_back(layout.nodeState(process.node));
    }
    return folders;
}

auto removeOwn(const Layout &layout) -> Result<void>
{
    std::error_code fault;
    for (const auto &folder : ownFolders(layout)) {
        fs::remove_all(folder, fault);
        if (fault)
            return Error{ErrorCode::Internal, folder.string() + ": " + fault.message(), {}};
    }
    for (const auto &file : {layout.logins, layout.tills, layout.demoMarker(), layout.demoClock(), layout.marker})
        fs::remove(file, fault);
    return {};
}

auto makeRoom(const InstallationPlan &plan) -> Result<void>
{
    const auto &layout = plan.layout;
    if (fs::exists(layout.marker)) {
        if (!plan.fresh)
            return conflict("there is an installation in " + layout.marker.parent_path().string() +
                            " already; --fresh replaces it");
        const auto lock = RunLock::take(layout);
        if (!lock)
            return lock.error();
        return removeOwn(layout);
    }
    for (const auto &folder : ownFolders(layout)) {
        if (fs::exists(folder))
            return conflict(folder.string() + " exists, but was not made by this command; remove it first");
    }
    return {};
}

auto writeMarker(const InstallationPlan &plan) -> Result<void>
{
    const QJsonObject marker{{QLatin1String("made_by"), QLatin1String("tillhousectl " TILLHOUSE_VERSION)},
                             {QLatin1String("demo"), plan.demo}};
    return writeFile(plan.layout.marker, QJsonDocument(marker).toJson().toStdString(), 0644);
}

auto makeFolders(const Layout &layout) -> Result<void>
{
    for (const auto &[folder, mode] : {std::pair{layout.etc, 0755U},
                                       {layout.state, 0755U},
                                       {layout.log, 0750U},
                                       {layout.run, 0755U},
                                       {layout.logins.parent_path(), 0755U}}) {
        if (fs::exists(folder))
            continue;
        if (auto made = makeFolder(folder, mode); !made)
            return made;
    }
    return {};
}

/// Lets the process that owns the identity store make its first user.
auto makeFirstAdmin(const InstallationPlan &plan, const Login &login) -> Result<void>
{
    contract::CreateUserRequest admin;
    admin.user_id = newId();
    admin.user_name = login.user;
    admin.display_name = "Administrator";
    admin.password = login.password;
    admin.pin = login.pin;
    admin.roles = {contract::Role::Admin};
    admin.stores = {"*"};
    const auto input = "{\"users\":[" + contract::encode(admin) + "]}";

    const auto program = (plan.binDir / "tillhouse-identity").string();
    const auto config = plan.layout.configFile("identity-service").string();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QString::fromStdString(program),
                  {QStringLiteral("--config"), QString::fromStdString(config), QStringLiteral("--first-users")});
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Error{ErrorCode::Internal,
                     program + " could not make the first user: " + process.errorString().toStdString() + "\n" +
                         process.readAll().toStdString(),
                     {}};
    return {};
}

} // namespace

auto makeInstallation(const InstallationPlan &plan) -> Result<Login>
{
    const auto &layout = plan.layout;
    if (auto room = makeRoom(plan); !room)
        return room.error();
    const auto ports = choosePorts(plan);
    if (!ports)
        return ports.error();
    if (auto made = makeFolders(layout); !made)
        return made.error();
    // First of all the marker, so that whatever follows can be removed by --fresh even if this process is killed.
    if (auto marked = writeMarker(plan); !marked)
        return marked.error();
    if (auto made = makePlatformKeys(layout); !made)
        return made.error();
    for (const auto &process : processes()) {
        if (auto made = makeNodeFiles(plan, process, *ports); !made)
            return made.error();
    }
    const Login admin{kFirstAdmin, randomPassword(), randomPin(), "admin", kFirstStore};
    if (auto made = makeFirstAdmin(plan, admin); !made)
        return made.error();
    if (auto written = writeLogins(layout.logins, {admin}); !written)
        return written.error();
    if (plan.packaged) {
        if (auto given = giveToServiceUsers(layout); !given)
            return given.error();
    }
    return admin;
}

auto isDemo(const Layout &layout) -> Result<bool>
{
    const auto marker = readFile(layout.marker);
    if (!marker)
        return Error{ErrorCode::NotFound,
                     "there is no installation in " + layout.marker.parent_path().string() +
                         "; 'tillhousectl init' makes one",
                     {}};
    const auto document = QJsonDocument::fromJson(QByteArray::fromStdString(*marker));
    return document.object().value(QLatin1String("demo")).toBool();
}

auto RunLock::take(const Layout &layout) -> Result<RunLock>
{
    std::error_code ignored;
    fs::create_directories(layout.run, ignored);
    const auto file = layout.run / "up.lock";
    const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        return Error{ErrorCode::Internal, file.string() + " cannot be opened", {}};
    if (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
        ::close(fd);
        return conflict("another 'tillhousectl up' serves this installation (" + file.string() + " is locked)");
    }
    return RunLock(fd);
}

RunLock::RunLock(RunLock &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{
}

RunLock::~RunLock()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

} // namespace tillhouse::ctl
