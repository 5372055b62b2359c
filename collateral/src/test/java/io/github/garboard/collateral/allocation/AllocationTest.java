package io.github.garboard.collateral.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AllocationTest {

    /** What the linear programs are good to. */
    private static final double LINEAR = 1e-8;

    /** Some roundings of numbers near 1. */
    private static final double ROUNDING = 1e-12;

    private static final InventoryLine<String> CASH = InventoryLine.of("cash", 50, 1, 0.05);

    private static final InventoryLine<String> BILL = InventoryLine.of("bill", 100, 1, 0.02);

    private static final InventoryLine<String> BOND = InventoryLine.of("bond", 200, 1, 0.01);

    private static final Map<String, Double> HAIRCUTS = Map.of("cash", 0.0, "bill", 0.02, "bond", 0.15);

    private static final DeliveryRule<String, String> RULE =
            DeliveryRule.ofHaircuts((asset, call) -> HAIRCUTS.getOrDefault(asset, 1.0));

    private static final CollateralCall<String> HOUSE = CollateralCall.of("house", 90);

    @Test
    void cheapestAssetGoesFirst() {
        Allocation<String, String> allocation = allocate(List.of(CASH, BILL, BOND), HOUSE);
        assertEquals(1, allocation.deliveries().size());
        Delivery<String, String> only = allocation.deliveries().get(0);
        assertEquals("bond", only.asset());
        assertEquals(90 / 0.85, only.amount(), 90 * ROUNDING);
        assertEquals(90, only.value(), 90 * ROUNDING);
        assertEquals(0.9 / 0.85, allocation.cost(), ROUNDING);
        assertEquals(0.01 / 0.85, price(allocation.prices().calls(), "house"), ROUNDING);
        assertEquals(0, price(allocation.prices().assets(), "bond"), "some bonds are left");
    }

    @Test
    void pricesSayWhatOneMoreUnitIsWorth() {
        CollateralCall<String> call = CollateralCall.of("house", 180); // bonds make 170, bills the rest
        Allocation<String, String> allocation = allocate(List.of(CASH, BILL, BOND), call);
        assertEquals(0.02 / 0.98, price(allocation.prices().calls(), "house"), ROUNDING);
        double more = allocate(List.of(CASH, BILL, InventoryLine.of("bond", 201, 1, 0.01)), call)
                .cost();
        assertEquals(allocation.cost() - more, price(allocation.prices().assets(), "bond"), ROUNDING);
        assertEquals(0, price(allocation.prices().assets(), "cash"));
    }

    @Test
    void shortfallIsTheSmallestAndItsPricesSayWhatWouldHelp() {
        Allocation.Uncovered<String, String> lacking =
                lacking(allocate(List.of(CASH, BILL, BOND), CollateralCall.of("house", 400)));
        assertEquals(82, lacking.totalShortfall(), 400 * ROUNDING);
        assertEquals(lacking.totalShortfall(), lacking.leastShortfall());
        assertEquals(0.85, price(lacking.prices().assets(), "bond"), ROUNDING);
        assertEquals(1, price(lacking.prices().calls(), "house"));
    }

    @Test
    void callThatTakesNothingIsShortAlone() {
        DeliveryRule<String, String> rule = RULE.where((asset, call) -> !call.equals("closed"));
        Allocation.Uncovered<String, String> lacking = lacking(Allocator.cheapestToDeliver()
                .allocate(AllocationProblem.of(List.of(BOND), List.of(HOUSE, CollateralCall.of("closed", 7)), rule)));
        assertEquals(Map.of("closed", 7.0), lacking.shortfalls());
        assertEquals(0.9 / 0.85, lacking.cost(), ROUNDING);
        assertEquals(0, price(lacking.prices().assets(), "bond"), "no more bonds would help");
    }

    @Test
    void deliveryThatComesTooLateIsNotMade() {
        DeliveryRule<String, String> rule = (asset, call) ->
                Optional.of(new DeliveryTerms(0, 0, asset.equals("bond") ? Duration.ofHours(2) : Duration.ofHours(1)));
        Allocation<String, String> allocation = Allocator.cheapestToDeliver()
                .allocate(AllocationProblem.of(List.of(BILL, BOND), List.of(HOUSE.within(Duration.ofHours(1))), rule));
        assertEquals("bill", allocation.deliveries().get(0).asset());
        assertEquals(90 * 0.02, allocation.cost(), 90 * ROUNDING);
    }

    @Test
    void feeOfTheWayCounts() {
        DeliveryRule<String, String> rule =
                (asset, call) -> Optional.of(new DeliveryTerms(0, asset.equals("bond") ? 0.02 : 0, Duration.ZERO));
        Allocation<String, String> allocation =
                Allocator.cheapestToDeliver().allocate(AllocationProblem.of(List.of(BILL, BOND), List.of(HOUSE), rule));
        assertEquals("bill", allocation.deliveries().get(0).asset());
    }

    @Test
    void callOfNothingHasThePriceOfItsFirstUnit() {
        CollateralCall<String> nothing = CollateralCall.of("nothing", 0);
        for (Allocator allocator : List.of(new TransportAllocator(), new LinearAllocator())) {
            Allocation<String, String> covered = allocator.allocate(AllocationProblem.of(
                    List.of(CASH, BILL),
                    List.of(HOUSE, nothing, CollateralCall.of("closed", 0)),
                    RULE.where((asset, call) -> !call.equals("closed"))));
            assertEquals(0.02 / 0.98, price(covered.prices().calls(), "nothing"), ROUNDING);
            assertEquals(Double.POSITIVE_INFINITY, price(covered.prices().calls(), "closed"));
            assertEquals(1, covered.deliveries().size());
        }
    }

    @Test
    void inventoryFarBeyondTheCallsDoesNotDisturb() {
        Allocation<String, String> allocation =
                allocate(List.of(InventoryLine.of("bill", 1e300, 1, 0.02)), CollateralCall.of("house", 1e-6));
        assertEquals(1e-6 * 0.02 / 0.98, allocation.cost(), 1e-20);
        assertEquals(0, price(allocation.prices().assets(), "bill"));
    }

    @Test
    void nothingCalledNeedsNothing() {
        assertEquals(List.of(), allocate(List.of(), List.of()).deliveries());
        assertEquals(0, allocate(List.of(CASH), CollateralCall.of("house", 0)).cost());
        assertEquals(
                5, lacking(allocate(List.of(), CollateralCall.of("house", 5))).totalShortfall());
    }

    @Test
    void capLimitsWhatItsAssetsMakeAndHasAPrice() {
        ConcentrationCap<String, String> cap =
                new ConcentrationCap<>("bonds", "bond"::equals, "house"::equals, 0.4 * HOUSE.amount());
        Allocation<String, String> allocation = Allocator.cheapestToDeliver()
                .allocate(new AllocationProblem<>(List.of(CASH, BILL, BOND), List.of(HOUSE), RULE, List.of(cap)));
        assertEquals(36 * 0.01 / 0.85 + 54 * 0.02 / 0.98, allocation.cost(), LINEAR);
        assertEquals(0.02 / 0.98 - 0.01 / 0.85, price(allocation.prices().caps(), "bonds"), LINEAR);
    }

    @Test
    void haircutsByAssetAndCallAreALinearProgram() {
        // each call takes the asset at a loss that the other does not have
        DeliveryRule<String, String> rule =
                DeliveryRule.ofHaircuts((asset, call) -> asset.charAt(1) == call.charAt(1) ? 0 : 0.5);
        AllocationProblem<String, String> problem = AllocationProblem.of(
                List.of(BILL, BOND), List.of(CollateralCall.of("hill", 60), CollateralCall.of("dome", 60)), rule);
        Allocation<String, String> allocation = Allocator.cheapestToDeliver().allocate(problem);
        assertEquals(60 * 0.02 + 60 * 0.01, allocation.cost(), LINEAR);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new TransportAllocator().allocate(problem));
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith("problem must have one haircut"), message);
    }

    @Test
    void lotsGoWhole() {
        Allocation.Covered<String, String> covered = covered(List.of(BILL.inLotsOf(40), CASH), HOUSE);
        // 2 lots make 78.4, cash the rest: 2 * 40 * 0.02 + 11.6 * 0.05 = 2.18; a third lot is not there
        assertEquals(2.18, covered.cost(), LINEAR);
        assertEquals(covered.cost(), covered.leastCost(), LINEAR);
        Allocation.Uncovered<String, String> lacking = lacking(allocate(List.of(BILL.inLotsOf(40)), HOUSE));
        assertEquals(90 - 78.4, lacking.totalShortfall(), LINEAR);
        assertEquals(lacking.totalShortfall(), lacking.leastShortfall(), LINEAR);
    }

    @Test
    void lastLotMayBeMoreThanIsCalled() {
        Allocation.Covered<String, String> covered = covered(List.of(BOND.inLotsOf(60), CASH), HOUSE);
        // a second lot of bonds (0.6) is cheaper than 39 of cash (1.95)
        assertEquals(1.2, covered.cost(), LINEAR);
        assertEquals(102, covered.deliveries().get(0).value(), LINEAR);
    }

    @Test
    void searchOfLotsThatEndsEarlySaysWhatIsLeft() {
        List<InventoryLine<String>> inventory = List.of(BILL.inLotsOf(7), BOND.inLotsOf(11), CASH.inLotsOf(3));
        AllocationProblem<String, String> problem =
                AllocationProblem.of(inventory, List.of(CollateralCall.of("a", 61), CollateralCall.of("b", 47)), RULE);
        Allocation.Covered<String, String> full = covered(new LotAllocator(2000).allocate(problem));
        Allocation.Covered<String, String> early = covered(new LotAllocator(6).allocate(problem));
        assertEquals(full.cost(), full.leastCost(), LINEAR);
        assertTrue(early.cost() >= full.cost() - LINEAR, () -> early.cost() + " and " + full.cost());
        assertTrue(early.leastCost() <= full.cost() + LINEAR, () -> early.leastCost() + " and " + full.cost());
    }

    @Test
    void badInputIsNamed() {
        assertNamed("amount", () -> InventoryLine.of("a", -1, 1, 0));
        assertNamed("amount", () -> InventoryLine.of("a", Double.NaN, 1, 0));
        assertNamed("unitValue", () -> InventoryLine.of("a", 1, Double.POSITIVE_INFINITY, 0));
        assertNamed("unitCost", () -> InventoryLine.of("a", 1, 1, -0.1));
        assertNamed("lot", () -> CASH.inLotsOf(-1));
        assertNamed("amount", () -> CollateralCall.of("c", Double.NaN));
        assertNamed("due", () -> HOUSE.within(Duration.ofSeconds(-1)));
        assertNamed("haircut", () -> DeliveryTerms.of(1.1));
        assertNamed("haircut", () -> DeliveryTerms.of(Double.NaN));
        assertNamed("unitFee", () -> new DeliveryTerms(0, -1, Duration.ZERO));
        assertNamed("time", () -> new DeliveryTerms(0, 0, Duration.ofSeconds(-1)));
        assertNamed("name", () -> new ConcentrationCap<String, String>(" ", a -> true, c -> true, 1));
        assertNamed("limit", () -> new ConcentrationCap<String, String>("n", a -> true, c -> true, -1));
        assertNamed("asset", () -> AllocationProblem.of(List.of(CASH, CASH), List.of(HOUSE), RULE));
        assertNamed("call", () -> AllocationProblem.of(List.of(CASH), List.of(HOUSE, HOUSE), RULE));
        assertNamed("programs", () -> new LotAllocator(0));
        assertNamed(
                "problem",
                () -> new LinearAllocator()
                        .allocate(AllocationProblem.of(List.of(CASH.inLotsOf(1)), List.of(HOUSE), RULE)));
    }

    private static void assertNamed(String name, Runnable call) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, call::run);
        String message = String.valueOf(e.getMessage());
        assertTrue(message.startsWith(name + " must "), message);
    }

    private static Allocation<String, String> allocate(
            List<InventoryLine<String>> inventory, CollateralCall<String> call) {
        return allocate(inventory, List.of(call));
    }

    private static Allocation<String, String> allocate(
            List<InventoryLine<String>> inventory, List<CollateralCall<String>> calls) {
        return Allocator.cheapestToDeliver().allocate(AllocationProblem.of(inventory, calls, RULE));
    }

    private static Allocation.Covered<String, String> covered(
            List<InventoryLine<String>> inventory, CollateralCall<String> call) {
        return covered(allocate(inventory, call));
    }

    @SuppressWarnings("unchecked")
    private static Allocation.Covered<String, String> covered(Allocation<String, String> allocation) {
        return assertInstanceOf(Allocation.Covered.class, allocation);
    }

    @SuppressWarnings("unchecked")
    private static Allocation.Uncovered<String, String> lacking(Allocation<String, String> allocation) {
        return assertInstanceOf(Allocation.Uncovered.class, allocation);
    }

    private static <K> double price(Map<K, Double> prices, K key) {
        return prices.getOrDefault(key, Double.NaN);
    }
}
