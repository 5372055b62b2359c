package io.github.garboard.collateral.encumbrance;

import java.time.Instant;
import java.util.Objects;

/**
 * What a ledger is asked to do.
 *
 * <p>Every command has an id of the sender's choice, unique over all commands: by it a repeated message is known. Amounts
 * are in base units; an amount that is not above 0 is refused by the ledger, as a value. What is malformed whatever the
 * state (an empty name, a claim where an asset is meant) throws {@link IllegalArgumentException} where the command is made.
 *
 * @param <N> the type of an amount
 */
public sealed interface Command<N> {

    /** Returns the id of the command. */
    String id();

    /**
     * Returns this command on the condition that a chain is at a version: a compare-and-set.
     *
     * <p>The ledger's version of a chain grows by one with every event that changes something on it. A sender who puts on its
     * command the version that it last saw is told if it was late. Conditions may be nested.
     *
     * @param chain the chain
     * @param version the version of the chain that the command is meant for, non-negative
     */
    default AtVersion<N> atVersion(String chain, long version) {
        return new AtVersion<>(chain, version, this);
    }

    /** Returns the command without its conditions. */
    default Command<N> unconditional() {
        return this;
    }

    /**
     * Units come in.
     *
     * @param id the id of the command
     * @param account the account, of an asset on its home chain
     * @param amount the amount
     * @param <N> the type of an amount
     */
    record Deposit<N>(String id, Account account, N amount) implements Command<N> {

        /**
         * Checks the account.
         *
         * @throws IllegalArgumentException if the id is empty or the account is one of claims
         */
        public Deposit {
            requireParts(id, account, amount);
            requireAsset(account);
        }
    }

    /**
     * Free units go out.
     *
     * @param id the id of the command
     * @param account the account, of an asset on its home chain
     * @param amount the amount
     * @param <N> the type of an amount
     */
    record Withdraw<N>(String id, Account account, N amount) implements Command<N> {

        /**
         * Checks the account.
         *
         * @throws IllegalArgumentException if the id is empty or the account is one of claims
         */
        public Withdraw {
            requireParts(id, account, amount);
            requireAsset(account);
        }
    }

    /**
     * Free units, or claims, are promised to a venue; the id of the command becomes the id of the pledge.
     *
     * @param id the id of the command and of the pledge
     * @param account whose units
     * @param venue the venue, another one than the owner
     * @param amount the amount
     * @param expiry the time from which on the pledge may be ended by {@link Expire}, or {@link #NEVER}
     * @param <N> the type of an amount
     */
    record Pledge<N>(String id, Account account, String venue, N amount, Instant expiry) implements Command<N> {

        /** The expiry of a pledge that has none. */
        public static final Instant NEVER = Instant.MAX;

        /**
         * Checks the names.
         *
         * @throws IllegalArgumentException if the id or the venue is empty, or the venue is the owner
         */
        public Pledge {
            requireParts(id, account, amount);
            requireOther("venue", venue, account);
            Objects.requireNonNull(expiry, "expiry");
        }

        /**
         * Returns a pledge without expiry.
         *
         * @param id the id of the command and of the pledge
         * @param account whose units
         * @param venue the venue, another one than the owner
         * @param amount the amount
         * @param <N> the type of an amount
         */
        public static <N> Pledge<N> of(String id, Account account, String venue, N amount) {
            return new Pledge<>(id, account, venue, amount, NEVER);
        }
    }

    /**
     * All or part of a pledge becomes free again.
     *
     * @param id the id of the command
     * @param pledge the id of the pledge
     * @param amount the amount, at most what remains of the pledge
     * @param <N> the type of an amount
     */
    record Release<N>(String id, String pledge, N amount) implements Command<N> {

        /**
         * Checks the ids.
         *
         * @throws IllegalArgumentException if one is empty
         */
        public Release {
            requirePledge(id, pledge);
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * The venue takes all or part of a pledge: the units are its own, and free. A pledge past its expiry can be seized until it
     * is ended by {@link Expire}.
     *
     * @param id the id of the command
     * @param pledge the id of the pledge
     * @param amount the amount, at most what remains of the pledge
     * @param <N> the type of an amount
     */
    record Seize<N>(String id, String pledge, N amount) implements Command<N> {

        /**
         * Checks the ids.
         *
         * @throws IllegalArgumentException if one is empty
         */
        public Seize {
            requirePledge(id, pledge);
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * Free units, or claims with what is locked for them, get another owner.
     *
     * @param id the id of the command
     * @param account the account they leave
     * @param to the new owner, another one than the old
     * @param amount the amount
     * @param <N> the type of an amount
     */
    record Transfer<N>(String id, Account account, String to, N amount) implements Command<N> {

        /**
         * Checks the names.
         *
         * @throws IllegalArgumentException if the id or the new owner is empty, or it is the old owner
         */
        public Transfer {
            requireParts(id, account, amount);
            requireOther("to", to, account);
        }
    }

    /**
     * Free units are locked here, and the owner has as many claims there.
     *
     * @param id the id of the command
     * @param account the account, of an asset on its home chain
     * @param chain the chain of the claims, another one than the home chain
     * @param amount the amount
     * @param <N> the type of an amount
     */
    record Wrap<N>(String id, Account account, String chain, N amount) implements Command<N> {

        /**
         * Checks the account and the chain.
         *
         * @throws IllegalArgumentException if the id or the chain is empty, the account is one of claims, or the chain is its
         *     home
         */
        public Wrap {
            requireParts(id, account, amount);
            requireAsset(account);
            Names.requireName("chain", chain);
            if (chain.equals(account.asset().home())) {
                throw new IllegalArgumentException("chain must not be the home chain: " + chain);
            }
        }
    }

    /**
     * Free claims are given up there, and what is locked for them becomes free here.
     *
     * @param id the id of the command
     * @param account the account of the claims
     * @param amount the amount
     * @param <N> the type of an amount
     */
    record Unwrap<N>(String id, Account account, N amount) implements Command<N> {

        /**
         * Checks the account.
         *
         * @throws IllegalArgumentException if the id is empty or the account is not one of claims
         */
        public Unwrap {
            requireParts(id, account, amount);
            if (!account.asset().isClaim()) {
                throw new IllegalArgumentException("account must be one of claims: " + account);
            }
        }
    }

    /**
     * A pledge has reached its expiry: what remains of it becomes free again.
     *
     * @param id the id of the command
     * @param pledge the id of the pledge
     * @param at the time that it is, not before the expiry
     * @param <N> the type of an amount
     */
    record Expire<N>(String id, String pledge, Instant at) implements Command<N> {

        /**
         * Checks the ids.
         *
         * @throws IllegalArgumentException if one is empty
         */
        public Expire {
            requirePledge(id, pledge);
            Objects.requireNonNull(at, "at");
        }
    }

    /**
     * A command on the condition that a chain is at a version. The condition is not part of what makes two commands the same.
     *
     * @param chain the chain
     * @param version the version of the chain, non-negative
     * @param command the command
     * @param <N> the type of an amount
     */
    record AtVersion<N>(String chain, long version, Command<N> command) implements Command<N> {

        /**
         * Checks chain and version.
         *
         * @throws IllegalArgumentException if the chain is empty or the version is negative
         */
        public AtVersion {
            Names.requireName("chain", chain);
            if (version < 0) {
                throw new IllegalArgumentException("version must be >= 0: " + version);
            }
            Objects.requireNonNull(command, "command");
        }

        @Override
        public String id() {
            return command.id();
        }

        @Override
        public Command<N> unconditional() {
            return command.unconditional();
        }
    }

    private static void requireParts(String id, Account account, Object amount) {
        Names.requireName("id", id);
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(amount, "amount");
    }

    private static void requirePledge(String id, String pledge) {
        Names.requireName("id", id);
        Names.requireName("pledge", pledge);
    }

    private static void requireAsset(Account account) {
        if (account.asset().isClaim()) {
            throw new IllegalArgumentException("account must not be one of claims: " + account);
        }
    }

    private static void requireOther(String parameter, String owner, Account account) {
        Names.requireName(parameter, owner);
        if (owner.equals(account.owner())) {
            throw new IllegalArgumentException(parameter + " must be another one than the owner: " + owner);
        }
    }
}
