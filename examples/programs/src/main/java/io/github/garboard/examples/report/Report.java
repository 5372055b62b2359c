package io.github.garboard.examples.report;

import io.github.garboard.examples.table.Column;
import io.github.garboard.examples.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A report in one HTML file. It begins with a title that says the finding; then come its parts in the order in which they
 * are added, and a footer with the sources.
 *
 * <pre>{@code
 * Report.titled("One pool of collateral frees 38 % of the margin")
 *         .lead("Replay of 100,000 trades ...")
 *         .keys(KeyFigure.of("Margin, unified", "61,200", "USD"))
 *         .figure("Health falls below 1 at 12:01", "Equity over requirement ...", chart)
 *         .source("Data: ...")
 *         .writeTo(Path.of("out", "report.html"));
 * }</pre>
 */
public final class Report {

    private static final String STYLE = style();

    private final String title;
    private final List<Consumer<Markup>> parts;
    private final List<String> sources;

    private Report(String title, List<Consumer<Markup>> parts, List<String> sources) {
        this.title = Objects.requireNonNull(title, "title");
        this.parts = List.copyOf(parts);
        this.sources = List.copyOf(sources);
    }

    /** Returns a report that has only a title: the finding, as a sentence without a full stop. */
    public static Report titled(String finding) {
        return new Report(finding, List.of(), List.of());
    }

    /** Returns this report with a paragraph in larger type, to follow the title. */
    public Report lead(String text) {
        return with(html -> html.element("p", text, "class", "lead"));
    }

    /** Returns this report with the heading of a section. */
    public Report heading(String text) {
        return with(html -> html.element("h2", text));
    }

    /** Returns this report with a paragraph. */
    public Report paragraph(String text) {
        return with(html -> html.element("p", text));
    }

    /** Returns this report with a row of tiles, one for each figure. */
    public Report keys(KeyFigure... figures) {
        List<KeyFigure> all = List.of(figures);
        return with(html -> {
            html.start("dl", "class", "keys");
            for (KeyFigure key : all) {
                html.start("div").element("dt", key.label()).start("dd").text(key.value());
                if (!key.unit().isEmpty()) {
                    html.text(" ").element("small", key.unit());
                }
                html.end().end();
            }
            html.end();
        });
    }

    /**
     * Returns this report with a figure.
     *
     * @param finding its title: what it shows, as a statement
     * @param sentence how to read it
     * @param figure the drawing
     */
    public Report figure(String finding, String sentence, Figure figure) {
        return with(html -> html.start("figure")
                .element("h3", finding)
                .element("p", sentence)
                .start("div", "class", "scroll")
                .raw(figure.svg(finding))
                .end()
                .end());
    }

    /**
     * Returns this report with a table.
     *
     * @param finding its title: what it shows, as a statement
     * @param sentence how to read it
     * @param table the rows
     */
    public Report table(String finding, String sentence, Table table) {
        return with(html -> {
            html.start("figure").element("h3", finding).element("p", sentence).start("div", "class", "scroll");
            rows(html, table);
            html.end().end();
        });
    }

    /** Returns this report with one line more in its footer: source, licence and date of the data. */
    public Report source(String text) {
        List<String> all = new ArrayList<>(sources);
        all.add(Objects.requireNonNull(text, "text"));
        return new Report(title, parts, all);
    }

    /** Returns the document. */
    public String html() {
        Markup html = new Markup();
        html.raw("<!DOCTYPE html>\n").start("html", "lang", "en").line().start("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title).line();
        html.start("style").raw(STYLE).end().end().line();
        html.start("body").start("main").line().element("h1", title).line();
        for (Consumer<Markup> part : parts) {
            part.accept(html);
            html.line();
        }
        html.start("footer");
        sources.forEach(source -> html.element("p", source));
        return html.end().end().end().end().line().build();
    }

    /**
     * Writes the document: first beside the file, then in its place, so that there is never half a report.
     *
     * @param file the file, replaced if it exists; its folder is made if need be
     * @throws IOException if it cannot be written
     */
    public void writeTo(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(target.getParent(), "file must have a name");
        Files.createDirectories(folder);
        Path draft = folder.resolve("." + target.getFileName() + ".part");
        try {
            Files.writeString(draft, html());
            move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void rows(Markup html, Table table) {
        html.start("table").start("thead").start("tr");
        for (Column column : table.columns()) {
            html.start("th", "scope", "col", "class", align(column)).text(column.name());
            if (!column.unit().isEmpty()) {
                html.element("small", column.unit());
            }
            html.end();
        }
        html.end().end().start("tbody");
        for (List<String> row : table.rows()) {
            html.start("tr");
            for (int i = 0; i < row.size(); i++) {
                Column column = table.columns().get(i);
                boolean number = column.kind() == Column.Kind.NUMBER;
                String cell = number ? row.get(i).replace('-', '\u2212') : row.get(i);
                html.element("td", cell, "class", align(column));
            }
            html.end().line();
        }
        html.end().end();
    }

    private static String align(Column column) {
        return column.kind() == Column.Kind.NUMBER ? "right" : "text";
    }

    private Report with(Consumer<Markup> part) {
        List<Consumer<Markup>> all = new ArrayList<>(parts);
        all.add(part);
        return new Report(title, all, sources);
    }

    private static String style() {
        try (InputStream css = Objects.requireNonNull(Report.class.getResourceAsStream("report.css"), "report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
