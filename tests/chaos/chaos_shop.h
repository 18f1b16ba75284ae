// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/fault_points.h"
#include "ctl/child_process.h"
#include "ctl/layout.h"
#include "ctl/logins.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace tillhouse::chaos
{

/// Where the programs and the shim are.
struct ChaosPrograms {
    std::filesystem::path binDir; ///< tillhousectl and the services
    std::filesystem::path shim;
    std::filesystem::path till; ///< the helper that sells from a till's journal
};

/// A whole shop as real processes with the fault shim inside, each started again by its own command line whenever it
/// ends. Thread-safe.
class ChaosShop
{
public:
    using Clock = std::chrono::steady_clock;

    /// `tillhousectl init` in the folder; nothing runs yet. Errors: `Unavailable` with what the command said.
    static auto create(const ChaosPrograms &programs, const std::filesystem::path &folder)
        -> domain::Result<std::unique_ptr<ChaosShop>>;
    ~ChaosShop();
    ChaosShop(const ChaosShop &) = delete;
    auto operator=(const ChaosShop &) -> ChaosShop & = delete;

    /// Another program to be kept alive and tormented: a till. Before `start`.
    auto addProgram(const std::string &name, const std::filesystem::path &program,
                    const std::vector<std::string> &arguments) -> domain::Result<void>;
    /// Starts everything that is not `till` and waits until it is ready.
    auto start() -> bool;
    /// SIGTERM to all in reverse order, waits for the end.
    void stop();

    auto size() const -> std::size_t { return m_nodes.size(); }
    auto name(std::size_t node) const -> const std::string & { return m_nodes[node]->name; }
    /// The nodes that it calls, whose names its points carry.
    auto peers(std::size_t node) const -> const std::vector<std::string> & { return m_nodes[node]->calls; }
    auto hasStore(std::size_t node) const -> bool { return m_nodes[node]->hasStore; }
    auto faults(std::size_t node) -> FaultPoints & { return *m_nodes[node]->faults; }

    /// Sends a signal to the process, if it runs now.
    auto signal(std::size_t node, int number) -> bool;
    /// How often the process was started; changes when it has ended.
    auto starts(std::size_t node) const -> int { return m_nodes[node]->starts; }
    auto isReady(std::size_t node) const -> bool { return m_nodes[node]->ready; }
    /// An injected I/O error makes it right that the process ends by itself.
    void excuse(std::size_t node) { m_nodes[node]->excused = true; }
    /// Whether all are ready, waiting so long at most.
    auto waitReady(std::chrono::milliseconds most) -> bool;

    /// From each start after a death to readiness, in milliseconds, with the node's name.
    auto recoveries() const -> std::vector<std::pair<std::string, std::int64_t>>;
    /// Processes that ended neither by SIGKILL nor after an injected error: a fault of the product.
    auto unexpectedEnds() const -> std::vector<std::string>;

    auto layout() const -> const ctl::Layout & { return m_layout; }
    auto gatewayPort() const -> std::uint16_t { return m_gatewayPort; }
    auto logins() const -> const std::vector<ctl::Login> & { return m_logins; }
    auto folder() const -> const std::filesystem::path & { return m_folder; }

private:
    struct Node {
        std::string name;
        ctl::ChildSpec spec;
        std::uint16_t opsPort = 0; ///< 0: it is ready as soon as it runs
        bool hasStore = false;
        std::vector<std::string> calls;
        std::unique_ptr<FaultPoints> faults;
        std::mutex mutex; ///< guards child: a signal never meets another process's number
        std::optional<ctl::ChildProcess> child;
        std::atomic<int> starts{0};
        std::atomic<bool> ready{false};
        std::atomic<bool> excused{false};
        Clock::time_point startedAt; ///< of the first start after a death that somebody caused; guarded by m_mutex
        std::thread prober;
    };

    ChaosShop() = default;
    auto addNode(const std::string &name, const std::filesystem::path &program, std::vector<std::string> arguments)
        -> domain::Result<Node *>;
    auto addServices() -> domain::Result<void>;
    void supervise();
    void lookAfter(Node &node);
    void startNode(Node &node, bool afterDeath);
    void probe(Node &node);

    ChaosPrograms m_programs;
    std::filesystem::path m_folder;
    ctl::Layout m_layout;
    std::vector<ctl::Login> m_logins;
    std::uint16_t m_gatewayPort = 0;
    std::vector<std::unique_ptr<Node>> m_nodes;
    std::thread m_supervisor;
    std::atomic<bool> m_stopping{false};
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::pair<std::string, std::int64_t>> m_recoveries;
    std::vector<std::string> m_unexpected;
};

} // namespace tillhouse::chaos
