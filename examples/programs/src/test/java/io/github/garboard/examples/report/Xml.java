package io.github.garboard.examples.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** Parses what was drawn, so that tests look at elements and not at text. */
final class Xml {

    private Xml() {}

    /** Returns the document; fails if the text is not well-formed. */
    static Document parse(String text) {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + e.getMessage(), e);
        }
    }

    /** Returns the elements of a name whose class has the given word; an empty word stands for all. */
    static List<Element> elements(String text, String name, String word) {
        NodeList nodes = parse(text).getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Element element = (Element) nodes.item(i);
            if (word.isEmpty()
                    || List.of(element.getAttribute("class").split(" ", -1)).contains(word)) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** Returns the texts of elements. */
    static List<String> texts(String text, String name, String word) {
        return elements(text, name, word).stream().map(Element::getTextContent).toList();
    }

    /** Returns a numeric attribute. */
    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void error(SAXParseException e) throws SAXParseException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXParseException {
            throw e;
        }
    }
}
