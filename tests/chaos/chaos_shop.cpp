// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/chaos_shop.h"

#include "ctl/probe.h"
#include "ctl/processes.h"
#include "kit/node_config.h"

#include <poll.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace tillhouse::chaos
{

using namespace std::chrono_literals;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::string_view kGatewayNode = "api-gateway";
constexpr auto kReadyAtFirst = 30'000ms;
constexpr auto kEndWithin = 15'000ms;

auto quoted(const std::filesystem::path &path) -> std::string
{
    return "'" + path.string() + "'";
}

} // namespace

auto ChaosShop::create(const ChaosPrograms &programs, const std::filesystem::path &folder)
    -> Result<std::unique_ptr<ChaosShop>>
{
    std::unique_ptr<ChaosShop> shop(new ChaosShop);
    shop->m_programs = programs;
    shop->m_folder = folder;
    shop->m_layout = ctl::Layout::forData(folder / "shop");
    std::filesystem::create_directories(folder);
    const auto init = quoted(programs.binDir / "tillhousectl") + " init --data " + quoted(folder / "shop") + " >" +
                      quoted(folder / "init.log") + " 2>&1";
    if (std::system(init.c_str()) != 0)
        return Error{ErrorCode::Unavailable, "tillhousectl init failed; see " + (folder / "init.log").string(), {}};
    auto logins = ctl::readLogins(shop->m_layout.logins);
    if (!logins)
        return logins.error();
    shop->m_logins = std::move(*logins);
    for (const auto &made : {shop->m_layout.log, shop->m_layout.run})
        std::filesystem::create_directories(made);
    if (auto added = shop->addServices(); !added)
        return added.error();
    return shop;
}

auto ChaosShop::addServices() -> Result<void>
{
    std::ofstream peers(m_folder / "peers");
    for (const auto &process : ctl::processes()) {
        const auto config = kit::loadNodeConfig(m_layout.configFile(process.node), process.node);
        if (!config)
            return config.error();
        peers << config->listen.port << ' ' << process.node << '\n';
        std::vector<std::string> arguments{"--config", m_layout.configFile(process.node).string()};
        const bool isAcquirer = process.node == ctl::kAcquirerNode;
        if (isAcquirer)
            arguments.emplace_back("--allow-crash");
        auto node = addNode(std::string(process.node), m_programs.binDir / process.program, std::move(arguments));
        if (!node)
            return node.error();
        (*node)->opsPort = static_cast<std::uint16_t>(config->ops.port);
        (*node)->hasStore = config->store.has_value();
        for (const auto &peer : process.calls)
            (*node)->calls.emplace_back(peer);
        if (process.node == kGatewayNode)
            m_gatewayPort = static_cast<std::uint16_t>(config->listen.port);
    }
    return {};
}

auto ChaosShop::addNode(const std::string &name, const std::filesystem::path &program,
                        std::vector<std::string> arguments) -> Result<Node *>
{
    auto node = std::make_unique<Node>();
    auto faults = FaultPoints::create(m_folder / (name + ".faults"));
    if (!faults)
        return faults.error();
    node->name = name;
    node->faults = std::move(*faults);
    node->spec.node = name;
    // env becomes the program: the same process with the shim's environment.
    node->spec.program = "/usr/bin/env";
    node->spec.arguments = {"LD_PRELOAD=" + m_programs.shim.string(),
                            std::string(kControlVariable) + "=" + node->faults->file().string(),
                            std::string(kNodeVariable) + "=" + name,
                            std::string(kPeersVariable) + "=" + (m_folder / "peers").string(), program.string()};
    node->spec.arguments.insert(node->spec.arguments.end(), arguments.begin(), arguments.end());
    node->spec.logFile = m_layout.logFile(name);
    node->spec.pidFile = m_layout.pidFile(name);
    m_nodes.push_back(std::move(node));
    return m_nodes.back().get();
}

auto ChaosShop::addProgram(const std::string &name, const std::filesystem::path &program,
                           const std::vector<std::string> &arguments) -> Result<void>
{
    auto node = addNode(name, program, arguments);
    if (!node)
        return node.error();
    (*node)->hasStore = true;
    (*node)->calls = {std::string(kGatewayNode)};
    return {};
}

ChaosShop::~ChaosShop()
{
    stop();
}

auto ChaosShop::start() -> bool
{
    m_supervisor = std::thread([this] { supervise(); });
    for (auto &node : m_nodes) {
        if (node->opsPort != 0)
            node->prober = std::thread([this, &node = *node] { probe(node); });
    }
    return waitReady(kReadyAtFirst);
}

// The kernel kills a child when the thread that started it ends, so one thread starts and stops them all.
void ChaosShop::supervise()
{
    for (auto &node : m_nodes)
        startNode(*node, false);
    while (!m_stopping) {
        std::vector<pollfd> waited;
        for (auto &node : m_nodes) {
            const std::lock_guard lock(node->mutex);
            if (node->child)
                waited.push_back({node->child->waitDescriptor(), POLLIN, 0});
        }
        ::poll(waited.data(), waited.size(), 20);
        for (auto &node : m_nodes)
            lookAfter(*node);
    }
    for (auto node = m_nodes.rbegin(); node != m_nodes.rend(); ++node) {
        const std::lock_guard lock((*node)->mutex);
        if ((*node)->child && !(*node)->child->stop(kEndWithin)) {
            const std::lock_guard said(m_mutex);
            m_unexpected.push_back((*node)->name + " did not end when asked to");
        }
        (*node)->child.reset();
    }
}

void ChaosShop::lookAfter(Node &node)
{
    bool killed = false;
    {
        const std::lock_guard lock(node.mutex);
        const auto how = node.child ? node.child->ended() : std::string("could not be started");
        if (!how)
            return;
        killed = how->rfind("signal 9 ", 0) == 0;
        if (!killed && !node.excused.exchange(false)) {
            const std::lock_guard said(m_mutex);
            m_unexpected.push_back(node.name + " ended by itself: " + *how);
        }
    }
    startNode(node, killed);
}

void ChaosShop::startNode(Node &node, bool afterDeath)
{
    const std::lock_guard lock(node.mutex);
    {
        const std::lock_guard said(m_mutex);
        // A process that dies on the way up has not recovered: its clock runs on.
        if (afterDeath || node.ready)
            node.startedAt = Clock::now();
        node.ready = node.opsPort == 0;
    }
    auto child = ctl::ChildProcess::start(node.spec);
    if (child)
        node.child = std::move(*child);
    else
        node.child.reset();
    ++node.starts;
    m_changed.notify_all();
}

void ChaosShop::probe(Node &node)
{
    while (!m_stopping) {
        const int start = node.starts;
        if (start == 0 || node.ready) {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, 20ms);
            continue;
        }
        if (ctl::probeReadiness(node.opsPort, 500ms).readiness != ctl::Readiness::Ready) {
            std::unique_lock lock(m_mutex);
            m_changed.wait_for(lock, 3ms); // how exact the figure is
            continue;
        }
        const std::lock_guard lock(m_mutex);
        if (node.starts != start)
            continue; // it was the one before that answered
        node.ready = true;
        if (start > 1)
            m_recoveries.emplace_back(
                node.name,
                std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - node.startedAt).count());
    }
}

auto ChaosShop::signal(std::size_t node, int number) -> bool
{
    auto &target = *m_nodes[node];
    const std::lock_guard lock(target.mutex);
    if (!target.child || target.child->ended())
        return false;
    target.child->signal(number);
    return true;
}

auto ChaosShop::waitReady(std::chrono::milliseconds most) -> bool
{
    const auto end = Clock::now() + most;
    const auto all = [this] {
        for (const auto &node : m_nodes) {
            if (node->starts == 0 || !node->ready)
                return false;
        }
        return true;
    };
    std::unique_lock lock(m_mutex);
    while (!all()) {
        if (Clock::now() >= end)
            return false;
        m_changed.wait_for(lock, 10ms);
    }
    return true;
}

auto ChaosShop::recoveries() const -> std::vector<std::pair<std::string, std::int64_t>>
{
    const std::lock_guard lock(m_mutex);
    return m_recoveries;
}

auto ChaosShop::unexpectedEnds() const -> std::vector<std::string>
{
    const std::lock_guard lock(m_mutex);
    return m_unexpected;
}

void ChaosShop::stop()
{
    m_stopping = true;
    m_changed.notify_all();
    if (m_supervisor.joinable())
        m_supervisor.join();
    for (auto &node : m_nodes) {
        if (node->prober.joinable())
            node->prober.join();
    }
}

} // namespace tillhouse::chaos
