package io.github.garboard.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java in the README compiles against the library as it is. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("^import .*;$", Pattern.MULTILINE);

    @TempDir
    private Path classes;

    @Test
    void everySnippetCompiles() throws IOException {
        Matcher snippets = JAVA.matcher(Files.readString(readme()));
        int count = 0;
        while (snippets.find()) {
            assertEquals(List.of(), errors(program(snippets.group(1))));
            count++;
        }
        assertFalse(count == 0, "no snippet found");
    }

    @Test
    void aSnippetThatDoesNotCompileIsSeen() {
        assertFalse(errors(program("int n = \"text\";")).isEmpty());
    }

    /** The root of the project is the nearest folder above that has a README. */
    private static Path readme() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("README.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    /** Imports stay on top, the rest becomes the body of a method. */
    private static String program(String snippet) {
        List<String> imports =
                IMPORT.matcher(snippet).results().map(result -> result.group()).toList();
        String body = IMPORT.matcher(snippet).replaceAll("");
        return String.join("\n", imports) + "\nclass Snippet {\n void run() throws Exception {\n" + body + "\n}\n}\n";
    }

    private List<String> errors(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options = List.of(
                "--release",
                "17",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        compiler.getTask(null, null, found, options, null, List.of(file)).call();
        List<String> errors = new ArrayList<>();
        for (Diagnostic<?> diagnostic : found.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT));
            }
        }
        return errors;
    }
}
