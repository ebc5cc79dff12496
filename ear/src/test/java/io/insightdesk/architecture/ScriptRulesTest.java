package io.insightdesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CommandLineRunner;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.Environment;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DiagnosticGroup;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pages' scripts keep the rules of Closure Compiler's linter; nothing is compiled. */
class ScriptRulesTest {

    private static final Path SCRIPTS = Path.of("../web-module/src/main/webapp/resources/desk");

    private static final List<DiagnosticGroup> RULES = List.of(
            DiagnosticGroups.UNDEFINED_VARIABLES,
            DiagnosticGroups.UNUSED_LOCAL_VARIABLE,
            DiagnosticGroups.SUSPICIOUS_CODE,
            DiagnosticGroups.CHECK_USELESS_CODE,
            DiagnosticGroups.LINT_CHECKS);

    /** A rule for published libraries. */
    private static final String JSDOC = "JSC_MISSING_JSDOC";

    /**
     * What browsers and PrimeFaces give to every script, as far as the compiler does not know it without {@code
     * window}.
     */
    private static final String GLOBALS = """
            /** @externs */
            var $, PF, PrimeFaces, addEventListener, getSelection, history, innerHeight, innerWidth, localStorage, performance,
                sessionStorage;""";

    @Test
    void scriptsKeepTheRules() throws IOException {
        assertThat(problems(scripts())).isEmpty();
    }

    @Test
    void faultsAreFound() throws IOException {
        var spoiled = SourceFile.fromCode("spoiled.js", """
                export {};
                const unused = 1;
                if (documant.hidden) { }
                """);

        assertThat(problems(List.of(spoiled)))
                .anyMatch(problem -> problem.contains("documant"))
                .anyMatch(problem -> problem.contains("unused"));
    }

    private static List<SourceFile> scripts() throws IOException {
        try (var files = Files.list(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .map(ScriptRulesTest::module)
                    .toList();
        }
    }

    /** Pages load each as a module; what exports nothing does not look like one. */
    private static SourceFile module(Path file) {
        try {
            return SourceFile.fromCode(file.getFileName().toString(), Files.readString(file) + "\nexport {};\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> problems(List<SourceFile> scripts) throws IOException {
        var known = new ArrayList<>(CommandLineRunner.getBuiltinExterns(Environment.BROWSER));
        known.add(SourceFile.fromCode("globals.js", GLOBALS));
        return new Compiler(new PrintStream(OutputStream.nullOutputStream()))
                .compile(known, scripts, options()).errors.stream()
                        .filter(error -> !error.getType().key.equals(JSDOC))
                        .map(error -> "%s:%d %s %s"
                                .formatted(
                                        error.getSourceName(),
                                        error.getLineNumber(),
                                        error.getType().key,
                                        error.getDescription()))
                        .toList();
    }

    private static CompilerOptions options() {
        var options = new CompilerOptions();
        options.setChecksOnly(true);
        options.setAllowDynamicImport(true);
        options.setLanguageIn(LanguageMode.UNSTABLE);
        options.setLanguageOut(LanguageMode.NO_TRANSPILE);
        RULES.forEach(rule -> options.setWarningLevel(rule, CheckLevel.ERROR));
        return options;
    }
}
