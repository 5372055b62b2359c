package io.github.garboard.liquidation.auction;

import static io.github.garboard.liquidation.Refusal.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuctionRoomsTest {

    private static final AuctionRooms<String> ROOMS =
            AuctionRooms.of(decimal("100"), Map.of("a", decimal("60"), "b", decimal("70")));

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    @Test
    void roomIsTheSmallerOfTheVenuesAndTheMarkets() {
        assertEquals(decimal("60"), ROOMS.room("a"));
        AuctionRooms<String> some = ROOMS.opened("b", decimal("70"));
        assertEquals(decimal("30"), some.room("a"));
        assertEquals(decimal("0"), some.room("b"));
        assertEquals(decimal("20"), some.opened("a", decimal("10")).room("a"));
    }

    @Test
    void claimAboveTheRoomLeavesNone() {
        AuctionRooms<String> full = ROOMS.opened("a", decimal("150"));
        assertEquals(BigDecimal.ZERO, full.room("a"));
        assertEquals(BigDecimal.ZERO, full.room("b"));
    }

    @Test
    void whatIsSettledIsRoomAgainToTheLastUnit() {
        AuctionRooms<String> rooms = ROOMS.opened("a", decimal("60")).settled("a", decimal("0.000000000000000001"));
        assertEquals(decimal("1E-18"), rooms.room("a"));
        assertEquals(
                decimal("60.000000000000000000"),
                rooms.settled("a", decimal("59.999999999999999999")).room("a"));
    }

    @Test
    void rejectsUnknownMarketsAndNumbersOutsideTheirRange() {
        assertRefused("market must have a limit: c", () -> ROOMS.room("c"));
        assertRefused("market must have a limit: c", () -> ROOMS.opened("c", BigDecimal.ONE));
        assertRefused(
                "market must have a limit: c",
                () -> new AuctionRooms<>(BigDecimal.ONE, Map.of(), Map.of("c", BigDecimal.ONE)));
        assertRefused("limit must be >= 0: -1", () -> AuctionRooms.of(decimal("-1"), Map.of()));
        assertRefused("limit of a must be >= 0: -1", () -> AuctionRooms.of(BigDecimal.ONE, Map.of("a", decimal("-1"))));
        assertRefused(
                "open of a must be >= 0: -1",
                () -> new AuctionRooms<>(BigDecimal.ONE, Map.of("a", BigDecimal.ONE), Map.of("a", decimal("-1"))));
        assertRefused("claim must be >= 0: -1", () -> ROOMS.opened("a", decimal("-1")));
        assertRefused("claim must be >= 0: -1", () -> ROOMS.settled("a", decimal("-1")));
        assertRefused("claim must be <= open of a, 0: 1", () -> ROOMS.settled("a", BigDecimal.ONE));
    }
}
