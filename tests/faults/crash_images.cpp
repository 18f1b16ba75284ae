// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/crash_images.h"

#include <algorithm>
#include <fstream>

namespace tillhouse::testing
{

using Kind = DiskEvent::Kind;

namespace
{

constexpr std::size_t kFewChanges = 4; // up to so many unsynced changes every subset is tried
constexpr std::int64_t kSamples = 4;   // of each kind of choice where there are more

auto sectorsOf(const DiskEvent &event) -> std::size_t
{
    if (event.kind == Kind::Truncate)
        return 1;
    return std::max<std::size_t>(1, (event.bytes.size() + CrashImages::kSector - 1) / CrashImages::kSector);
}

void perform(std::string &content, const DiskEvent &event, const std::vector<bool> *kept)
{
    if (event.kind == Kind::Truncate) {
        if (!kept || (*kept)[0])
            content.resize(static_cast<std::size_t>(event.offset));
        return;
    }
    for (std::size_t at = 0; at < event.bytes.size(); at += CrashImages::kSector) {
        if (kept && !(*kept)[at / CrashImages::kSector])
            continue;
        const auto size = std::min(CrashImages::kSector, event.bytes.size() - at);
        const auto target = static_cast<std::size_t>(event.offset) + at;
        if (content.size() < target + size)
            content.resize(target + size, '\0');
        content.replace(target, size, event.bytes, at, size);
    }
}

auto describe(const DiskEvent &event) -> std::string
{
    switch (event.kind) {
    case Kind::Sync:
        return "before a sync of " + event.name;
    case Kind::FailedSync:
        return "before a failed sync of " + event.name;
    case Kind::Truncate:
        return "before a truncation of " + event.name;
    case Kind::Unlink:
        return "before the deletion of " + event.name;
    case Kind::Mark:
        return "after \"" + event.name.substr(0, 60) + "\"";
    default:
        return "";
    }
}

} // namespace

void CrashImage::writeTo(const std::filesystem::path &folder) const
{
    for (const auto &[name, bytes] : files)
        std::ofstream(folder / name, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void CrashImages::sync(File &file)
{
    for (auto &change : file.changes)
        change.safe = !change.hopeless;
    // What is safe up to the first change that may never come is simply there.
    auto change = file.changes.begin();
    for (; change != file.changes.end() && change->safe; ++change)
        perform(file.durable, change->event, nullptr);
    file.changes.erase(file.changes.begin(), change);
}

void CrashImages::apply(const DiskEvent &event)
{
    const auto syncNames = [this] {
        for (const auto &change : m_nameChanges) {
            if (change.file < 0)
                m_names.erase(change.name);
            else
                m_names[change.name] = change.file;
        }
        m_nameChanges.clear();
    };
    switch (event.kind) {
    case Kind::Present:
        m_files[event.file] = {event.name, event.bytes, {}};
        m_names[event.name] = event.file;
        break;
    case Kind::Create:
        m_files[event.file] = {event.name, {}, {}};
        m_nameChanges.push_back({event.name, event.file});
        break;
    case Kind::Unlink:
        m_nameChanges.push_back({event.name, -1});
        break;
    case Kind::Write:
    case Kind::Truncate:
        m_files[event.file].changes.push_back({event, false, false});
        break;
    case Kind::FailedSync:
        for (auto &change : m_files[event.file].changes)
            change.hopeless = change.hopeless || !change.safe;
        break;
    case Kind::Sync: {
        // SQLite's own VFS syncs the folder with the first sync of a log that it made.
        const bool made = std::any_of(m_nameChanges.begin(), m_nameChanges.end(),
                                      [&](const auto &change) { return change.file == event.file; });
        sync(m_files[event.file]);
        if (made)
            syncNames();
        break;
    }
    case Kind::SyncFolder:
        syncNames();
        break;
    case Kind::Mark:
        m_marks.push_back(event.name);
        break;
    }
}

auto CrashImages::pending() const -> std::vector<const Change *>
{
    std::vector<const Change *> all;
    for (const auto &[number, file] : m_files) {
        for (const auto &change : file.changes) {
            if (!change.safe)
                all.push_back(&change);
        }
    }
    return all;
}

auto CrashImages::image(const Choice &choice) const -> CrashImage
{
    auto names = m_names;
    for (std::size_t i = 0; i < choice.names; ++i) {
        if (m_nameChanges[i].file < 0)
            names.erase(m_nameChanges[i].name);
        else
            names[m_nameChanges[i].name] = m_nameChanges[i].file;
    }
    CrashImage image;
    std::size_t next = 0;
    for (const auto &[number, file] : m_files) {
        auto content = file.durable;
        for (const auto &change : file.changes)
            perform(content, change.event, change.safe ? nullptr : &choice.kept[next++]);
        const auto named = names.find(file.name);
        if (named != names.end() && named->second == number)
            image.files[file.name] = std::move(content);
    }
    image.marks = m_marks;
    return image;
}

auto CrashImages::choices(SeededRandom &random) const -> std::vector<Choice>
{
    const auto changes = pending();
    const auto size = changes.size();
    std::vector<Choice> all;
    const auto whole = [&](const std::function<bool(std::size_t)> &keep, std::string what) {
        Choice choice{{}, 0, std::move(what)};
        for (std::size_t i = 0; i < size; ++i)
            choice.kept.emplace_back(sectorsOf(changes[i]->event), keep(i));
        return choice;
    };
    const auto any = [&](std::size_t limit) {
        return static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(limit)));
    };
    const auto add = [&](Choice choice, std::size_t names) {
        choice.names = names;
        choice.what += " of " + std::to_string(size) + " unsynced changes, " + std::to_string(names) + " of " +
                       std::to_string(m_nameChanges.size()) + " names";
        all.push_back(std::move(choice));
    };
    const auto nameCount = m_nameChanges.size();
    add(whole([](std::size_t) { return false; }, "none"), 0);
    add(whole([](std::size_t) { return true; }, "all"), nameCount);
    if (size == 0) {
        for (std::size_t names = 0; names <= nameCount; ++names)
            add(whole([](std::size_t) { return false; }, "none"), names);
        return all;
    }
    if (size <= kFewChanges) {
        for (std::size_t bits = 1; bits + 1 < (std::size_t{1} << size); ++bits)
            add(whole([bits](std::size_t i) { return ((bits >> i) & 1U) != 0; }, "subset " + std::to_string(bits)),
                any(nameCount));
    } else {
        for (std::int64_t i = 0; i < kSamples; ++i) {
            const auto length = any(size);
            add(whole([length](std::size_t at) { return at < length; }, "the first " + std::to_string(length)),
                nameCount);
            const auto lost = any(size - 1);
            add(whole([lost](std::size_t at) { return at != lost; }, "all but number " + std::to_string(lost)),
                nameCount);
            add(whole([&](std::size_t) { return random.oneIn(2); }, "a random half"), any(nameCount));
        }
    }
    for (std::int64_t i = 0; i < kSamples; ++i) {
        auto torn = whole([](std::size_t) { return true; }, "all, but the last torn,");
        for (std::size_t sector = any(torn.kept.back().size() - 1); sector < torn.kept.back().size(); ++sector)
            torn.kept.back()[sector] = false;
        add(std::move(torn), nameCount);
        auto scattered = whole([](std::size_t) { return true; }, "scattered sectors");
        for (auto &sectors : scattered.kept) {
            for (std::size_t sector = 0; sector < sectors.size(); ++sector)
                sectors[sector] = !random.oneIn(3);
        }
        add(std::move(scattered), any(nameCount));
    }
    return all;
}

auto CrashImages::show(SeededRandom &random, const std::string &where,
                       const std::function<bool(const CrashImage &)> &check) -> bool
{
    for (const auto &choice : choices(random)) {
        auto one = image(choice);
        std::size_t hash = one.marks.size();
        for (const auto &[name, bytes] : one.files)
            hash = hash * 31 + std::hash<std::string>{}(name)*7 + std::hash<std::string>{}(bytes);
        if (++m_seen[hash] > 1)
            continue;
        one.description = "cut " + where + ", kept " + choice.what;
        ++m_shown;
        if (!check(one))
            return false;
    }
    return true;
}

auto CrashImages::forEach(SeededRandom &random, const std::function<bool(const CrashImage &)> &check) -> int
{
    for (std::size_t i = 0; i < m_events.size(); ++i) {
        const auto &event = m_events[i];
        const auto where = "at event " + std::to_string(i) + ", " + describe(event);
        const bool before = event.kind == Kind::Sync || event.kind == Kind::FailedSync ||
                            event.kind == Kind::Truncate || event.kind == Kind::Unlink;
        if (before && !show(random, where, check))
            return m_shown;
        apply(event);
        if (event.kind == Kind::Mark && !show(random, where, check))
            return m_shown;
    }
    show(random, "at the end", check);
    return m_shown;
}

auto CrashImages::forEachAtEnd(SeededRandom &random, const std::function<bool(const CrashImage &)> &check) -> int
{
    for (const auto &event : m_events)
        apply(event);
    show(random, "at the end", check);
    return m_shown;
}

} // namespace tillhouse::testing
