package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final double TOLERANCE = 1e-9;

    @Test
    void labelsWithRoomStayWhereTheyAre() {
        assertArrayEquals(new double[] {90, 10, 50}, SideLabels.place(List.of(90.0, 10.0, 50.0), 0, 100), TOLERANCE);
    }

    @Test
    void closeLabelsMoveApartByTheSameAmount() {
        assertArrayEquals(
                new double[] {50 - Lettering.LINE / 2, 50 + Lettering.LINE / 2},
                SideLabels.place(List.of(50.0, 50.0), 0, 100),
                TOLERANCE);
    }

    @Test
    void labelsAtAnEdgeMoveInwards() {
        assertArrayEquals(
                new double[] {100 - Lettering.LINE, 100}, SideLabels.place(List.of(99.0, 100.0), 0, 100), TOLERANCE);
    }

    @Test
    void tooManyLabelsShareTheHeight() {
        double[] placed = SideLabels.place(List.of(1.0, 1.0, 1.0, 1.0, 1.0), 0, 40);

        assertArrayEquals(new double[] {0, 10, 20, 30, 40}, placed, TOLERANCE);
        assertEquals(0, SideLabels.place(List.of(), 0, 40).length);
    }

    @Property
    void sideLabelsKeepTheirOrderAndALineApart(
            @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = 0, max = 260) @Scale(3) Double> wanted) {
        double[] placed = SideLabels.place(wanted, 0, 260);
        double[] sorted = placed.clone();
        Arrays.sort(sorted);

        for (int i = 0; i < placed.length; i++) {
            assertTrue(placed[i] >= 0 && placed[i] <= 260 + TOLERANCE, Arrays.toString(placed));
            assertTrue(i == 0 || sorted[i] - sorted[i - 1] >= Lettering.LINE - TOLERANCE, Arrays.toString(placed));
            for (int j = 0; j < i; j++) {
                boolean sameOrder = (wanted.get(i) - wanted.get(j)) * (placed[i] - placed[j]) >= 0;
                assertTrue(sameOrder, wanted + " became " + Arrays.toString(placed));
            }
        }
    }

    @Test
    void eventsFarApartShareARow() {
        List<TopLabels.Placed> placed = place(event("peak", 100), event("call", 400));

        assertEquals(1, TopLabels.rows(placed));
        assertFalse(collide(placed));
    }

    @Test
    void eventNearTheRightEdgeIsLabelledToItsLeft() {
        TopLabels.Placed placed = place(event("liquidation done", 950)).get(0);

        assertTrue(placed.right() <= 950, placed.toString());
    }

    @Test
    void eventsAtOneTimeStandInTheOrderGiven() {
        List<TopLabels.Placed> placed = place(event("margin call", 600), event("liquidation", 601));
        TopLabels.Placed call = placed.stream()
                .filter(label -> label.label().x() == 600)
                .findFirst()
                .orElseThrow();
        TopLabels.Placed liquidation = placed.stream()
                .filter(label -> label.label().x() == 601)
                .findFirst()
                .orElseThrow();

        assertFalse(collide(placed));
        assertTrue(call.row() > liquidation.row() || call.right() <= liquidation.left(), placed.toString());
    }

    @Test
    void labelsOfACrowdedRealCaseDoNotCollide() {
        List<TopLabels.Placed> placed = place(
                event("peak", 600),
                event("first warning: health below 1.1", 700),
                event("margin call 11:42:00", 760),
                event("liquidation done 11:43:30", 761),
                new TopLabels.Wanted("fall", 600, false));

        assertFalse(collide(placed), placed.toString());
        assertEquals(5, placed.size());
    }

    @Property
    void upToFourEventsNeverCollide(
            @ForAll @Size(min = 1, max = 4) List<@DoubleRange(min = 64, max = 784) @Scale(2) Double> xs) {
        List<TopLabels.Wanted> wanted = new ArrayList<>();
        for (double x : xs) {
            wanted.add(event("margin call 11:42", x));
        }

        assertFalse(collide(TopLabels.place(wanted, 64, 960)), wanted.toString());
    }

    @Test
    void manyEventsAreAllPlaced() {
        List<TopLabels.Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            wanted.add(event("event number " + i, 100 + 50 * i));
        }

        assertEquals(12, TopLabels.place(wanted, 64, 960).size());
        assertEquals(0, TopLabels.rows(TopLabels.place(List.of(), 64, 960)));
    }

    @Test
    void widthsAreOrderedAsInAFont() {
        assertTrue(Lettering.width("ill.") < Lettering.width("hoop"));
        assertTrue(Lettering.width("hoop") < Lettering.width("HOOP"));
        assertTrue(Lettering.width("HOOP") < Lettering.width("MMMM"));
        assertEquals(0, Lettering.width(""));
    }

    private static boolean collide(List<TopLabels.Placed> placed) {
        for (int i = 0; i < placed.size(); i++) {
            if (placed.subList(0, i).stream().anyMatch(placed.get(i)::collides)) {
                return true;
            }
        }
        return false;
    }

    private static TopLabels.Wanted event(String text, double x) {
        return new TopLabels.Wanted(text, x, true);
    }

    private static List<TopLabels.Placed> place(TopLabels.Wanted... wanted) {
        return TopLabels.place(List.of(wanted), 64, 960);
    }
}
