// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

#include <optional>
#include <string>

namespace tillhouse::pos
{

/// What is kept on disk while somebody practises: under which names the training's begin and end are told, and who
/// practises. It is there before the begin is told and gone after the end is, so that a program that was killed in
/// between tells the end at its next start, once.
struct TrainingMark {
    std::string startedId;
    std::string endedId;
    std::string userId;
};

/// On disk when it returns. `folder` is the training's. Error: Internal (disk).
auto keepMark(const QString &folder, const TrainingMark &mark) -> domain::Result<void>;
/// The mark, if there is one that can be read.
auto readMark(const QString &folder) -> std::optional<TrainingMark>;
void removeMark(const QString &folder);

} // namespace tillhouse::pos
