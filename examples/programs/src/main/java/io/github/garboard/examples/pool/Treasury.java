package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Asset;
import io.github.garboard.collateral.encumbrance.Command;
import io.github.garboard.collateral.encumbrance.EncumbranceLedger;
import io.github.garboard.collateral.encumbrance.Ledger;
import io.github.garboard.collateral.encumbrance.OpenPledge;
import io.github.garboard.collateral.encumbrance.Units;
import io.github.garboard.examples.market.Trades;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The owner of the pool: covers what three venues ask for, quarter of an hour by quarter of an hour, as the price moves. Mutable
 * and not thread-safe.
 *
 * <p>A pledge runs for a day. When the price falls, more is pledged, and wrapped onto the venue's chain first if need be; when it
 * rises by enough, the newest pledges are released. Now and then a venue is offered what another one on its chain holds.
 * The same trades give the same messages, so that a sender who lost its memory can send all of them again.
 */
final class Treasury {

    /** The pool's own account of coins on their home chain. */
    static final Account POOL = new Account("pool", Asset.of("BTC", "bitcoin"));

    /** Base units in a coin. */
    static final long BASE_UNITS = 100_000_000L;

    /** What is in the pool from the start. */
    static final long DEPOSIT = 250 * BASE_UNITS;

    /** Two of the three take claims on other chains. */
    static final List<Venue> VENUES = List.of(
            new Venue("alpha", "ethereum", 60_000, 0.10),
            new Venue("beta", "solana", 40_000, 0.15),
            new Venue("gamma", "bitcoin", 30_000, 0.05));

    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration PLEDGE_RUNS = Duration.ofDays(1);

    /** More than this share of the requirement is released. */
    private static final double SLACK = 0.01;

    /** A double pledge is tried after so many honest ones. */
    private static final int DOUBLE_PLEDGE_EVERY = 10;

    private final Ledger<Long> seen = EncumbranceLedger.of(Units.ofLong());
    private final List<Message> messages = new ArrayList<>();
    private int pledges;

    private Treasury() {}

    /** Returns all messages about the pool over the time of the trades, in the order they are written. */
    static List<Message> messages(Trades trades) {
        Treasury treasury = new Treasury();
        treasury.send(
                new Command.Deposit<>("deposit-1", POOL, DEPOSIT), POOL.asset().chain());
        long next = trades.epochSecond(0);
        for (int i = 0; i < trades.size(); i++) {
            if (trades.epochSecond(i) >= next) {
                treasury.rebalance(trades.time(i), trades.price(i));
                next = trades.epochSecond(i) + STEP.toSeconds();
            }
        }
        return List.copyOf(treasury.messages);
    }

    private void rebalance(Instant now, double price) {
        for (OpenPledge<Long> pledge : open(VENUES)) {
            if (pledge.expiredAt(now)) {
                send(new Command.Expire<>("expire-" + pledge.id(), pledge.id(), now), chainOf(pledge));
            }
        }
        for (Venue venue : VENUES) {
            List<OpenPledge<Long>> mine = open(List.of(venue));
            long pledged = mine.stream().mapToLong(OpenPledge::remaining).sum();
            long required = venue.required(price);
            if (pledged < required) {
                pledge(venue, required - pledged, now);
            } else if (pledged > required * (1 + SLACK)) {
                release(mine, pledged - required);
            }
        }
    }

    private void pledge(Venue venue, long amount, Instant now) {
        long missing = amount - seen.balance(venue.source()).free();
        if (missing > 0 && !venue.source().equals(POOL)) {
            String id = "wrap-" + (messages.size() + 1);
            send(
                    new Command.Wrap<>(id, POOL, venue.chain(), missing),
                    POOL.asset().chain(),
                    venue.chain());
        }
        pledges++;
        send(
                new Command.Pledge<>("pledge-" + pledges, venue.source(), venue.name(), amount, now.plus(PLEDGE_RUNS)),
                venue.chain());
        if (pledges % DOUBLE_PLEDGE_EVERY == 0) {
            promiseAgain(venue, now);
        }
    }

    /** What is pledged to the venue, and a unit more than is free, is offered to another one: nobody can have it. */
    private void promiseAgain(Venue venue, Instant now) {
        Venue other = VENUES.get((VENUES.indexOf(venue) + 1) % VENUES.size());
        long unavailable = seen.balance(venue.source()).free() + 1;
        Command<Long> again = new Command.Pledge<>(
                "double-" + pledges, venue.source(), other.name(), unavailable, now.plus(PLEDGE_RUNS));
        messages.add(new Message(asSeen(again, venue.chain()), false));
    }

    /** The newest pledges first: they run longest. */
    private void release(List<OpenPledge<Long>> mine, long excess) {
        long left = excess;
        for (int i = mine.size() - 1; i >= 0 && left > 0; i--) {
            OpenPledge<Long> pledge = mine.get(i);
            long amount = Math.min(left, pledge.remaining());
            String id = "release-" + (messages.size() + 1);
            send(new Command.Release<>(id, pledge.id(), amount), chainOf(pledge));
            left -= amount;
        }
        Account source = mine.get(0).account();
        if (source.asset().isClaim()) {
            String id = "unwrap-" + (messages.size() + 1);
            send(
                    new Command.Unwrap<>(id, source, seen.balance(source).free()),
                    source.asset().chain(),
                    source.asset().home());
        }
    }

    private void send(Command<Long> command, String... chains) {
        Command<Long> message = asSeen(command, chains);
        if (!seen.apply(message).accepted()) {
            throw new IllegalStateException("the treasury's own command is refused: " + command);
        }
        messages.add(new Message(message, true));
    }

    private Command<Long> asSeen(Command<Long> command, String... chains) {
        Command<Long> conditional = command;
        for (String chain : chains) {
            conditional = conditional.atVersion(chain, seen.version(chain));
        }
        return conditional;
    }

    /** In the order in which they were made, whatever the order of the map. */
    private List<OpenPledge<Long>> open(List<Venue> venues) {
        List<String> names = venues.stream().map(Venue::name).toList();
        return seen.snapshot().pledges().values().stream()
                .filter(pledge -> names.contains(pledge.venue()))
                .sorted(Comparator.comparing((OpenPledge<Long> pledge) -> pledge.expiry())
                        .thenComparing(OpenPledge::id))
                .toList();
    }

    private static String chainOf(OpenPledge<Long> pledge) {
        return pledge.account().asset().chain();
    }
}
