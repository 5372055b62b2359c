package io.github.garboard.examples.pool;

import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Asset;
import io.github.garboard.collateral.encumbrance.Command;
import java.time.Instant;
import java.util.List;

/**
 * Commands as one line of text, their parts separated by tabs: {@code pledge, id, owner, symbol, home, chain, venue, amount,
 * expiry}. What is written is read back as an equal command.
 */
final class CommandText {

    private static final String TAB = "\t";

    private CommandText() {}

    /**
     * Returns a command as text.
     *
     * @throws IllegalArgumentException if a name holds a tab, or the command is a conditional one
     */
    static String write(Command<Long> command) {
        if (command instanceof Command.Deposit<Long> c) {
            return line("deposit", c.id(), c.account(), c.amount());
        }
        if (command instanceof Command.Withdraw<Long> c) {
            return line("withdraw", c.id(), c.account(), c.amount());
        }
        if (command instanceof Command.Pledge<Long> c) {
            return line("pledge", c.id(), c.account(), c.venue(), c.amount(), c.expiry());
        }
        if (command instanceof Command.Release<Long> c) {
            return line("release", c.id(), c.pledge(), c.amount());
        }
        if (command instanceof Command.Seize<Long> c) {
            return line("seize", c.id(), c.pledge(), c.amount());
        }
        if (command instanceof Command.Transfer<Long> c) {
            return line("transfer", c.id(), c.account(), c.to(), c.amount());
        }
        if (command instanceof Command.Wrap<Long> c) {
            return line("wrap", c.id(), c.account(), c.chain(), c.amount());
        }
        if (command instanceof Command.Unwrap<Long> c) {
            return line("unwrap", c.id(), c.account(), c.amount());
        }
        if (command instanceof Command.Expire<Long> c) {
            return line("expire", c.id(), c.pledge(), c.at());
        }
        throw new IllegalArgumentException("command must be unconditional: " + command);
    }

    /**
     * Returns the command that a text holds.
     *
     * @throws RuntimeException if it holds none
     */
    static Command<Long> read(String text) {
        List<String> parts = List.of(text.split(TAB, -1));
        String id = parts.get(1);
        return switch (parts.get(0)) {
            case "deposit" -> new Command.Deposit<>(id, account(parts), amount(parts, 6));
            case "withdraw" -> new Command.Withdraw<>(id, account(parts), amount(parts, 6));
            case "pledge" ->
                new Command.Pledge<>(id, account(parts), parts.get(6), amount(parts, 7), Instant.parse(parts.get(8)));
            case "release" -> new Command.Release<>(id, parts.get(2), amount(parts, 3));
            case "seize" -> new Command.Seize<>(id, parts.get(2), amount(parts, 3));
            case "transfer" -> new Command.Transfer<>(id, account(parts), parts.get(6), amount(parts, 7));
            case "wrap" -> new Command.Wrap<>(id, account(parts), parts.get(6), amount(parts, 7));
            case "unwrap" -> new Command.Unwrap<>(id, account(parts), amount(parts, 6));
            case "expire" -> new Command.Expire<>(id, parts.get(2), Instant.parse(parts.get(3)));
            default -> throw new IllegalArgumentException("no command: " + text);
        };
    }

    private static Account account(List<String> parts) {
        return new Account(parts.get(2), new Asset(parts.get(3), parts.get(4), parts.get(5)));
    }

    private static long amount(List<String> parts, int index) {
        return Long.parseLong(parts.get(index));
    }

    private static String line(Object... parts) {
        StringBuilder line = new StringBuilder();
        for (Object part : parts) {
            if (part instanceof Account account) {
                Asset asset = account.asset();
                append(line, account.owner());
                append(line, asset.symbol());
                append(line, asset.home());
                append(line, asset.chain());
            } else {
                append(line, part.toString());
            }
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String part) {
        if (part.contains(TAB)) {
            throw new IllegalArgumentException("name must not hold a tab: " + part);
        }
        line.append(line.length() == 0 ? "" : TAB).append(part);
    }
}
