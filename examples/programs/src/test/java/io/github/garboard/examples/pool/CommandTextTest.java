package io.github.garboard.examples.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.garboard.collateral.encumbrance.Account;
import io.github.garboard.collateral.encumbrance.Asset;
import io.github.garboard.collateral.encumbrance.Command;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CommandTextTest {

    private static final Account DESK = new Account("desk, 1", Asset.of("BTC", "bitcoin"));
    private static final Account CLAIMS = DESK.on("ethereum");
    private static final Instant NOON = Instant.parse("2013-12-01T12:00:00.000000001Z");
    private static final List<Command<Long>> ALL = List.of(
            new Command.Deposit<>("1", DESK, Long.MAX_VALUE),
            new Command.Withdraw<>("2", DESK, 2L),
            new Command.Pledge<>("3", CLAIMS, "alpha", 3L, NOON),
            Command.Pledge.of("4", CLAIMS, "alpha", 4L),
            new Command.Release<>("5", "3", 5L),
            new Command.Seize<>("6", "3", 6L),
            new Command.Transfer<>("7", CLAIMS, "fund", 7L),
            new Command.Wrap<>("8", DESK, "solana", 8L),
            new Command.Unwrap<>("9", CLAIMS, 9L),
            new Command.Expire<>("10", "3", NOON));

    @Test
    void everyCommandIsReadAsItWasWritten() {
        for (Command<Long> command : ALL) {
            assertEquals(command, CommandText.read(CommandText.write(command)));
        }
        Set<Class<?>> written = ALL.stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(Command.class.getPermittedSubclasses().length - 1, written.size());
    }

    @Test
    void whatCouldNotBeReadIsNotWritten() {
        Command<Long> tab = new Command.Deposit<>("1\t2", DESK, 1L);
        assertThrows(IllegalArgumentException.class, () -> CommandText.write(tab));
        Command<Long> conditional = ALL.get(0).atVersion("bitcoin", 1);
        assertThrows(IllegalArgumentException.class, () -> CommandText.write(conditional));
    }

    @Test
    void otherTextIsNoCommand() {
        assertThrows(IllegalArgumentException.class, () -> CommandText.read("burn\t1\t2"));
    }
}
