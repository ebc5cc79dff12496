package io.insightdesk.platform.web.api;

import static io.insightdesk.platform.web.api.Tree.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.insightdesk.platform.Json;
import io.insightdesk.platform.input.InputCheck;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the build made of classes and words is an OpenAPI document, and its examples are right. */
class ApiDocumentTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path DOCUMENT = CLASSES.resolve("META-INF/openapi.json");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<Route> ROUTES = routes();
    private static final Set<String> TOKENS =
            Set.of("/api/v1/auth/token", "/api/v1/auth/refresh", "/api/v1/auth/logout");

    /**
     * A file may take long to arrive and would hold a key's lock so long. Sent twice, one copy is forgotten in a day.
     */
    private static final Set<String> UPLOADS = Set.of("/api/v1/attachments", "/api/v1/tickets/{number}/attachments");

    @Test
    void everyRouteIsInTheDocumentAndNoOther() throws IOException {
        var routes = ROUTES.stream().map(Route::toString).toList();

        assertThat(operations().map(Operation::toString))
                .containsExactlyInAnyOrderElementsOf(routes)
                .hasSizeGreaterThan(20);
    }

    @Test
    void everyPostIsSafeToRepeatExceptForTokensAndFiles() {
        var posts = ROUTES.stream()
                .filter(route -> route.verb().equals("POST")
                        && !TOKENS.contains(route.path())
                        && !UPLOADS.contains(route.path()))
                .map(Route::method);

        assertThat(posts)
                .hasSizeGreaterThan(5)
                .allSatisfy(post -> assertThat(post.isAnnotationPresent(Idempotent.class))
                        .as(post.toString())
                        .isTrue())
                .allSatisfy(post -> assertThat(post.getReturnType()).isEqualTo(Response.class));
    }

    @Test
    void aParserOfOpenApiFindsNothingWrong() throws IOException {
        var parsed = new OpenAPIV3Parser().readContents(Files.readString(DOCUMENT));

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths()).hasSizeGreaterThan(20);
    }

    @Test
    void bothFormatsSayTheSame() throws IOException {
        var yaml = new YAMLMapper().readTree(Files.readString(CLASSES.resolve("META-INF/openapi.yaml")));

        assertThat(yaml).isEqualTo(MAPPER.readTree(Files.readString(DOCUMENT)));
    }

    @Test
    void everyOperationSaysWhatItIs() throws IOException {
        assertThat(operations()).allSatisfy(operation -> assertThat(operation.described())
                .as(operation.toString())
                .containsKeys("operationId", "tags", "summary", "description", "responses"));
    }

    static Stream<Example> examples() throws IOException {
        return operations().flatMap(operation -> {
            var content = object(object(operation.described().getOrDefault("requestBody", Tree.of()))
                    .getOrDefault("content", Tree.of()));
            return content.entrySet().stream()
                    .filter(type -> type.getKey().endsWith("json"))
                    .flatMap(type -> examples(operation, object(type.getValue())));
        });
    }

    private static Stream<Example> examples(Operation operation, Map<String, Object> body) {
        var several = object(body.getOrDefault("examples", Tree.of())).values().stream()
                .map(example -> object(example).get("value"));
        return Stream.concat(Stream.ofNullable(body.get("example")), several)
                .map(value -> new Example(operation, object(body.get("schema")), MAPPER.writeValueAsString(value)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleFitsTheSchema(Example example) throws IOException {
        var whole = Tree.of("$ref", example.schema().get("$ref"), "components", read().get("components"));
        var schema = SchemaRegistry.withDialect(Dialects.getOpenApi30())
                .getSchema(MAPPER.writeValueAsString(whole), InputFormat.JSON);

        assertThat(schema.validate(example.value(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsTaken(Example example) {
        var body = ROUTES.stream()
                .filter(route -> route.toString().equals(example.operation().toString()))
                .flatMap(route -> route.body().stream())
                .findFirst()
                .orElseThrow()
                .getType();
        var check = new InputCheck();
        new RecordMembers(check).read(body, Json.object(example.value()), "", true);

        assertThat(check.errors()).isEmpty();
    }

    /** @param described what the document says of it */
    record Operation(String verb, String path, Map<String, Object> described) {

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    record Example(Operation operation, Map<String, Object> schema, String value) {

        @Override
        public String toString() {
            return operation + " " + value;
        }
    }

    private static Stream<Operation> operations() throws IOException {
        return object(read().get("paths")).entrySet().stream()
                .flatMap(path -> object(path.getValue()).entrySet().stream()
                        .map(one -> new Operation(one.getKey().toUpperCase(), path.getKey(), object(one.getValue()))));
    }

    private static List<Route> routes() {
        try {
            return Route.find(CLASSES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> read() throws IOException {
        return MAPPER.readValue(Files.readString(DOCUMENT), new TypeReference<Map<String, Object>>() {});
    }
}
