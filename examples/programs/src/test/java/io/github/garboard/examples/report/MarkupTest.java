package io.github.garboard.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MarkupTest {

    @Test
    void textAndAttributesAreEscaped() {
        String markup = new Markup()
                .element("p", "<script>a & 'b'</script>", "title", "\"<&>\"")
                .build();

        assertEquals(
                "<p title=\"&quot;&lt;&amp;&gt;&quot;\">&lt;script&gt;a &amp; &#39;b&#39;&lt;/script&gt;</p>", markup);
        assertEquals(
                "<script>a & 'b'</script>",
                Xml.parse(markup).getDocumentElement().getTextContent());
    }

    @Test
    void charactersThatNoMarkupMayHoldAreReplaced() {
        String markup = new Markup()
                .element("p", "a\u0000b\u001bc\uD800d\uFFFFe\tf\ud83d\ude00")
                .build();

        assertEquals("<p>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\ud83d\ude00</p>", markup);
        assertEquals(12, Xml.parse(markup).getDocumentElement().getTextContent().codePointCount(0, 13));
    }

    @Test
    void coordinatesHaveOneDecimal() {
        assertEquals("1.3", Markup.number(1.25));
        assertEquals("-7", Markup.number(-7.04));
        assertEquals("0", Markup.number(-0.04));
        assertEquals("<a x=\"0.1\"/>", new Markup().empty("a", "x", 0.1000001).build());
    }

    @Test
    void openElementIsAFault() {
        assertThrows(IllegalStateException.class, () -> new Markup().start("p").build());
    }
}
