// SPDX-License-Identifier: Apache-2.0
#ifndef GOUJI_INGEST_DETAIL_BELT_HPP
#define GOUJI_INGEST_DETAIL_BELT_HPP
/// \file
/// Layer ingest, private. Work that goes in at one end in order, is done by many, and comes out at the other in the same order.

#include <condition_variable>  // condition_variable
#include <cstddef>             // size_t
#include <deque>               // deque
#include <mutex>               // mutex
#include <optional>            // optional
#include <utility>             // move

namespace gouji::detail {

/// Holds at most `most_items`, which weigh `most_weight` at most; an item that alone weighs more is let in when nothing else is
/// there. One thread puts, one takes, any number work.
template <class Item>
class belt {
 public:
  belt(std::size_t most_items, std::size_t most_weight) : most_items_(most_items), most_weight_(most_weight) {}

  /// Waits for room. False: the belt was stopped.
  bool put(Item item, std::size_t weight) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] {
      return stopped_ || slots_.empty() || (slots_.size() < most_items_ && weight_ + weight <= most_weight_);
    });
    if (stopped_) return false;
    slots_.push_back({std::move(item), weight, state::waiting});
    weight_ += weight;
    work_.notify_one();
    return true;
  }
  void end() { change([&] { ended_ = true; }); }   ///< nothing more will be put
  void stop() { change([&] { stopped_ = true; }); }  ///< what is on the belt is left

  /// Does `f` on items, one after another, until none will come.
  template <class F>
  void work(F f) {
    std::unique_lock lock(mutex_);
    for (;;) {
      work_.wait(lock, [&] { return stopped_ || ended_ || next_ < slots_.size(); });
      if (stopped_ || next_ == slots_.size()) return;
      slot& mine = slots_[next_++];  // stays where it is: a deque moves nothing when its ends change
      lock.unlock();
      f(mine.item);
      lock.lock();
      mine.how = state::done;
      done_.notify_one();
    }
  }

  /// The next item when it is done; none when there is no more.
  std::optional<Item> take() {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return stopped_ || (slots_.empty() ? ended_ : slots_.front().how == state::done); });
    if (stopped_ || slots_.empty()) return std::nullopt;
    std::optional<Item> item(std::move(slots_.front().item));
    weight_ -= slots_.front().weight;
    slots_.pop_front();
    --next_;
    room_.notify_one();
    return item;
  }

 private:
  enum class state { waiting, done };
  struct slot {
    Item item;
    std::size_t weight;
    state how;
  };

  template <class F>
  void change(F f) {
    std::lock_guard lock(mutex_);
    f();
    room_.notify_all();
    work_.notify_all();
    done_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable room_, work_, done_;
  std::deque<slot> slots_;
  std::size_t next_ = 0;  // the first that nobody works on
  std::size_t weight_ = 0;
  std::size_t const most_items_, most_weight_;
  bool ended_ = false, stopped_ = false;
};

}  // namespace gouji::detail

#endif
