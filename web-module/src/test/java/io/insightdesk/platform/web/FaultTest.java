package io.insightdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.insightdesk.macro.MacroNotFoundException;
import io.insightdesk.platform.StaleVersionException;
import io.insightdesk.platform.input.FieldError;
import io.insightdesk.platform.input.InvalidInputException;
import io.insightdesk.platform.paging.MalformedQueryException;
import io.insightdesk.platform.persistence.UnavailableException;
import io.insightdesk.platform.security.PermissionDeniedException;
import io.insightdesk.platform.storage.StorageFullException;
import jakarta.ejb.EJBException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FaultTest {

    private static final Pattern ERROR_PAGE = Pattern.compile(
            "<error-page>\\s*(?:<error-code>(\\d+)</error-code>\\s*)?<location>([^<]+)</location>\\s*</error-page>");

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new MacroNotFoundException("x"), Fault.NOT_FOUND),
                Arguments.of(new PermissionDeniedException("no"), Fault.NOT_FOUND),
                Arguments.of(new MalformedFormException("version"), Fault.MALFORMED),
                Arguments.of(new MalformedQueryException("cursor", "no"), Fault.MALFORMED),
                Arguments.of(new InvalidInputException(FieldError.of("name", FieldError.Rule.REQUIRED)), Fault.INVALID),
                Arguments.of(new StaleVersionException(1, 2), Fault.REFUSED),
                Arguments.of(new OptimisticLockException(), Fault.REFUSED),
                Arguments.of(new ViewExpiredException(), Fault.EXPIRED),
                Arguments.of(new UnavailableException(new SQLException("no", "57014")), Fault.UNAVAILABLE),
                Arguments.of(new SQLException("lost", "08006"), Fault.UNAVAILABLE),
                Arguments.of(new StorageFullException(new IOException("No space left on device")), Fault.STORAGE_FULL),
                Arguments.of(new EOFException(), Fault.CLIENT_GONE),
                Arguments.of(new IOException("Connection reset by peer"), Fault.CLIENT_GONE),
                Arguments.of(new IOException("No such file"), Fault.UNEXPECTED),
                Arguments.of(new SQLException("syntax error", "42601"), Fault.UNEXPECTED),
                Arguments.of(new IllegalStateException("a bug"), Fault.UNEXPECTED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailureIsKnownWhateverItIsWrappedInto(Exception failure, Fault fault) {
        assertThat(Fault.of(failure)).isEqualTo(fault);
        assertThat(Fault.of(new ServletException(new FacesException(new ELException(new EJBException(failure))))))
                .isEqualTo(fault);
    }

    /** A refusal on a page that was asked for by ajax is shown by us, others by the container: by the same pages. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void theContainerShowsTheSamePageForTheStatus(Fault fault) throws IOException {
        var pages = pagesOfTheContainer();

        assertThat(pages.getOrDefault(fault.status().code(), pages.get(0))).isEqualTo(fault.page());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void eachFaultHasItsPage(Fault fault) {
        assertThat(Path.of("src/main/webapp" + fault.page())).isRegularFile();
    }

    @Test
    void thereArePagesInTheContainersDescription() throws IOException {
        assertThat(pagesOfTheContainer()).hasSizeGreaterThan(5);
    }

    /** By status; 0 for all others. */
    private static Map<Integer, String> pagesOfTheContainer() throws IOException {
        return ERROR_PAGE
                .matcher(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")))
                .results()
                .collect(Collectors.toMap(
                        page -> page.group(1) == null ? 0 : Integer.parseInt(page.group(1)), page -> page.group(2)));
    }
}
