package io.github.garboard.examples.adaptive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptiveMarginReportTest {

    @Test
    void tablesSayNothingAfterTheEnd() {
        List<String> row = AdaptiveTables.worst(Recorded.rouble()).rows().get(0);
        assertEquals(Recorded.rouble().periods() - 2, Recorded.rouble().worst());
        assertEquals("n/a", row.get(4));
        assertFalse(row.get(3).equals("n/a"), row::toString);
    }

    @Test
    void reportDrawsThreeHistories() {
        List<Comparison> all = Recorded.comparisons();
        String html =
                AdaptiveMarginReport.of(all, new Findings(all), Recorded.SEED).html();
        assertEquals(7, html.split("<svg class=\"chart\"", -1).length - 1);
        assertTrue(html.contains("No requirement covered the 14.40 % of 15 Jan 2015"), html);
        assertTrue(html.contains("tree ensemble"), html);
    }
}
