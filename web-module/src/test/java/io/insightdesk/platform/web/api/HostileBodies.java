package io.insightdesk.platform.web.api;

import static io.insightdesk.platform.Json.JSON;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that broken clients and attackers send. */
final class HostileBodies {

    /** What stands where something else is meant. */
    private static final List<String> ODD_VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-1e999999999",
            "1e-999999999",
            "99999999999999999999999",
            "1" + "0".repeat(300),
            "\"\"",
            "\"x\"",
            "\"\\u0000\\ud800\\n\"",
            "\"" + "a b".repeat(3000) + "\"",
            "\"null\"",
            "[]",
            "[null]",
            "[1,\"x\",{},[]]",
            "[\"x\",\"x\"]",
            "{}",
            "{\"id\":1}",
            "{\"id\":[]}",
            "{\"\":null}",
            "{\"all\":[]}",
            "{\"all\":[{\"any\":null}]}",
            "{\"fields\":1,\"customFields\":[]}",
            "{\"fields\":{\"subject\":1},\"customFields\":{\"x\":{\"values\":[]}}}",
            "[".repeat(50) + "]".repeat(50));

    private static final byte[] ODD_BYTES = bytes("{}[]\",:\\0e-+ntf \u0000\n");
    private static final int BAD_UTF8 = 0xff;

    private HostileBodies() {}

    /** An object with every member of the record. */
    static ObjectNode sample(Class<?> type) {
        var object = JSON.objectNode();
        for (var component : type.getRecordComponents()) {
            object.set(component.getName(), value(component.getGenericType()));
        }
        return object;
    }

    private static JsonNode value(Type type) {
        if (type == String.class) {
            return JSON.stringNode("text");
        }
        if (type == Integer.class || type == Long.class) {
            return JSON.numberNode(7);
        }
        if (type == Boolean.class) {
            return BooleanNode.TRUE;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return JSON.arrayNode().add(value(generic.getActualTypeArguments()[0]));
        }
        return type instanceof Class<?> nested && nested.isRecord()
                ? sample(nested)
                : JSON.objectNode().put("id", "x");
    }

    /** Each beginning of the text that is not all of it. */
    static Stream<byte[]> cutOff(ObjectNode whole) {
        var bytes = bytes(whole.toString());
        return IntStream.range(0, bytes.length).mapToObj(length -> Arrays.copyOf(bytes, length));
    }

    /** With something odd as each of the members, once, and twice under the same name. */
    static Stream<byte[]> mistyped(Class<?> type) {
        var sample = sample(type);
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .flatMap(member -> ODD_VALUES.stream()
                        .flatMap(odd -> Stream.of(
                                bytes("{" + JSON.stringNode(member) + ":" + odd + "}"),
                                bytes(others(sample, member) + JSON.stringNode(member) + ":" + odd + ","
                                        + JSON.stringNode(member) + ":" + odd + "}"))));
    }

    private static String others(ObjectNode sample, String without) {
        var others = sample.deepCopy().without(without).toString();
        return others.equals("{}") ? "{" : others.substring(0, others.length() - 1) + ",";
    }

    /** With a few bytes left out, put in or exchanged. */
    static Stream<byte[]> garbled(ObjectNode whole, Random random, int number) {
        var bytes = bytes(whole.toString());
        return IntStream.range(0, number).mapToObj(one -> garbled(bytes, random));
    }

    private static byte[] garbled(byte[] bytes, Random random) {
        var garbled = new ByteArrayOutputStream();
        for (var each : bytes) {
            switch (random.nextInt(60)) {
                case 0 -> {}
                case 1 -> garbled.write(ODD_BYTES[random.nextInt(ODD_BYTES.length)]);
                case 2 -> {
                    garbled.write(ODD_BYTES[random.nextInt(ODD_BYTES.length)]);
                    garbled.write(each);
                }
                case 3 -> garbled.write(random.nextInt(10) == 0 ? BAD_UTF8 : each);
                default -> garbled.write(each);
            }
        }
        return garbled.toByteArray();
    }

    /** What is no object that can be read, whatever is expected. */
    static Stream<byte[]> unreadable() {
        return Stream.of(
                        "null",
                        "[]",
                        "1",
                        "\"x\"",
                        "{\"x\":[",
                        "{\"x\":{",
                        "{\"x\":[1,",
                        "{\"x\":\"",
                        "{\"x\"",
                        "{\"body\":" + "[".repeat(100_000),
                        "{\"body\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
                        "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000),
                        "{\"x\":" + "9".repeat(900_000) + "}",
                        "{\"x\":1" + "0".repeat(900_000) + "}",
                        "{\"x\":0." + "1".repeat(900_000) + "}",
                        "{\"x\":01}",
                        "{\"x\":NaN}",
                        "{\"x\":1e}",
                        "{}{}",
                        "{\"x\":1}]",
                        "\uFEFF{}")
                .map(HostileBodies::bytes);
    }

    /** Large, and right. */
    static Stream<byte[]> large() {
        var members = IntStream.range(0, 50_000)
                .mapToObj(index -> "\"k" + index + "\":" + index)
                .toList();
        return Stream.of(
                        "{" + String.join(",", members) + "}",
                        "{\"x\":\"" + " ".repeat(1_000_000) + "\"}",
                        " ".repeat(500_000) + "{}" + "\n".repeat(500_000),
                        "{\"x\":[" + "0,".repeat(250_000) + "0]}",
                        "{" + "\"x\":1,".repeat(100_000) + "\"x\":2}",
                        "{" + String.join(",", ofOneHash(10)) + "}")
                .map(HostileBodies::bytes);
    }

    /** Members whose names meet in one place of a table that Jackson may keep of them. */
    private static List<String> ofOneHash(int pairs) {
        return IntStream.range(0, 1 << pairs)
                .mapToObj(bits -> IntStream.range(0, pairs)
                        .mapToObj(pair -> (bits >> pair & 1) == 0 ? "Ab" : "BA")
                        .collect(Collectors.joining("", "\"", "\":1")))
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
