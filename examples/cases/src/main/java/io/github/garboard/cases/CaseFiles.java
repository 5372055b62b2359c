package io.github.garboard.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads case files: the committed resource of a module and those of a further folder. */
final class CaseFiles {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private CaseFiles() {}

    /** Reads the class-path resource {@code /cases/<name>}. */
    static List<Case> resource(String name, Optional<GridLayout> layout) {
        try (InputStream in = CaseFiles.class.getResourceAsStream("/cases/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource /cases/" + name);
            }
            return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), layout, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads every case file under the folders of {@code root} whose name starts with the module's. */
    static List<Case> below(Path root, String module, Optional<GridLayout> layout) {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException("garboard.cases is not a folder: " + root.toAbsolutePath());
        }
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root)) {
            List<Path> files = folders.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith(module))
                    .sorted()
                    .flatMap(CaseFiles::caseFiles)
                    .toList();
            for (Path file : files) {
                cases.addAll(
                        parse(file.toString(), Files.readString(file), layout, Optional.ofNullable(file.getParent())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static Stream<Path> caseFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(CaseFiles::isCaseFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCaseFile(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".json") || name.endsWith(".csv"))
                && !name.startsWith("facts-")
                && !name.startsWith("tables-");
    }

    private static List<Case> parse(String name, String text, Optional<GridLayout> layout, Optional<Path> folder)
            throws IOException {
        if (name.endsWith(".csv")) {
            return grid(
                    name,
                    text,
                    layout.orElseThrow(() -> new IllegalArgumentException("no layout for the grid " + name)),
                    folder);
        }
        List<Case> cases = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(text).path("cases")) {
            cases.add(new Case(
                    node.path("id").asText(),
                    node.path("model").asText(),
                    node.path("inputs"),
                    node.path("expected"),
                    node.path("tolerance"),
                    folder));
        }
        return cases;
    }

    private static List<Case> grid(String name, String text, GridLayout layout, Optional<Path> folder) {
        List<String> lines = text.lines().toList();
        List<String> header = Arrays.asList(lines.get(0).split(",", -1));
        layout.requireKnown(name, header);
        List<Case> cases = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            ObjectNode inputs = JsonNodeFactory.instance.objectNode();
            ObjectNode expected = JsonNodeFactory.instance.objectNode();
            ObjectNode tolerance = JsonNodeFactory.instance.objectNode();
            String model = cells[header.indexOf(layout.model())];
            for (int i = 0; i < cells.length; i++) {
                String column = header.get(i);
                if (layout.inputs().contains(column)) {
                    inputs.put(column, cells[i]);
                } else if (layout.expected().contains(column) && !cells[i].isEmpty()) {
                    expected.put(column, cells[i]);
                    tolerance
                            .putObject(column)
                            .put("abs", layout.absolute())
                            .put("rel", layout.relative().applyAsDouble(model, column));
                }
            }
            cases.add(new Case(cells[header.indexOf("id")], model, inputs, expected, tolerance, folder));
        }
        return cases;
    }
}
