package io.github.garboard.oracle.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RankTreeProperties {

    private static final int CAPACITY = 700;
    private static final int CHANGES = 3_000;
    private static final int CHANGES_BETWEEN_LOOKS = 97;

    private record Element(double value, double weight) {}

    @Property(tries = 100)
    void ranksAreThoseOfASortedList(@ForAll Random random, @ForAll @IntRange(min = 8, max = 70) int width) {
        RankTree tree = new RankTree(CAPACITY, false, width);
        churn(tree, random, true, expected -> {
            List<Element> sorted = sorted(expected);
            assertEquals(sorted.size(), tree.size());
            for (int rank = 0; rank < sorted.size(); rank++) {
                assertEquals(sorted.get(rank).value(), tree.valueAt(rank));
            }
        });
    }

    @Property(tries = 100)
    void halvesAreThoseOfExactSums(@ForAll Random random, @ForAll @IntRange(min = 8, max = 70) int width) {
        RankTree tree = new RankTree(CAPACITY, true, width);
        churn(tree, random, false, expected -> {
            List<Element> sorted = sorted(expected);
            for (int from = 0; from < sorted.size(); from += 1 + sorted.size() / 7) {
                assertEquals(countToHalf(sorted, from, false), tree.countToHalf(from, false));
                assertEquals(countToHalf(sorted, from, true), tree.countToHalf(from, true));
            }
        });
    }

    /** Grows, thins out and grows again, so that nodes split, merge and share on every level. */
    private static void churn(RankTree tree, Random random, boolean ties, Consumer<Map<Integer, Element>> look) {
        Map<Integer, Element> expected = new TreeMap<>();
        // sums of whole weights meet the half exactly; those of decimals are not exact in a double
        double unit = random.nextBoolean() ? 1 : 0.1;
        for (int change = 0; change < CHANGES; change++) {
            int element = random.nextInt(CAPACITY);
            boolean thinning = change / 700 % 2 == 1;
            if (random.nextInt(10) < (thinning ? 9 : 2)) {
                tree.remove(element);
                expected.remove(element);
            } else {
                double value = ties && random.nextInt(3) == 0 ? random.nextInt(10) : 10 * random.nextDouble();
                Element put = new Element(value, (1 + random.nextInt(30)) * unit);
                tree.put(element, put.value(), put.weight());
                expected.put(element, put);
            }
            if (change % CHANGES_BETWEEN_LOOKS == 0) {
                look.accept(expected);
            }
        }
    }

    private static List<Element> sorted(Map<Integer, Element> elements) {
        return elements.values().stream()
                .sorted(Comparator.comparingDouble(Element::value))
                .toList();
    }

    /** The count where the running weight reaches half; by twice the weight, so that nothing is divided. */
    private static int countToHalf(List<Element> sorted, int from, boolean beyond) {
        BigDecimal twice = BigDecimal.ZERO;
        BigDecimal total = BigDecimal.ZERO;
        for (Element element : sorted) {
            total = total.add(new BigDecimal(element.weight()));
        }
        for (int i = from; i < sorted.size(); i++) {
            twice = twice.add(new BigDecimal(sorted.get(i).weight()).multiply(BigDecimal.valueOf(2)));
            int order = twice.compareTo(total);
            if (beyond ? order > 0 : order >= 0) {
                return i + 1 - from;
            }
        }
        return sorted.size() + 1 - from;
    }
}
