package dev.viva.events.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeRulesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void goodSettingsOfEachStyleHaveNoFault() {
        assertThat(faults("""
                {"languages": ["python"], "style": "FUNCTION", "entryPoint": "f",
                 "signature": {"args": ["ndarray<float32>", "dict<str,int>"], "returns": "set"}, "starter": {"python": "def f(): ..."},
                 "tests": [{"name": "a", "args": [[1], {}], "kwargs": {"k": 1}, "expected": null, "points": 0.25},
                   {"name": "b", "expected": 1, "points": 0, "checker": {"kind": "FLOAT", "relative": 0.1}}]}""")).isEmpty();
        assertThat(faults("""
                {"languages": ["python", "java"], "style": "CLASS", "entryPoint": "Map",
                 "tests": [{"name": "a", "init": [3], "calls": [{"method": "put", "args": [1]}, {"method": "get", "expected": null}]}],
                 "checker": {"kind": "UNORDERED"}}""")).isEmpty();
        assertThat(faults("""
                {"languages": ["go"], "style": "STDIN", "tests": [{"name": "a", "stdin": "", "stdout": ""}],
                 "checker": {"kind": "CUSTOM", "language": "python", "source": "def check(input, expected, got): return True"}}""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /entryPoint missing-field              | {"style": "FUNCTION"}
            /entryPoint missing-field              | {"style": "CLASS"}
            /entryPoint field-not-allowed          | {"style": "STDIN", "entryPoint": "f"}
            /signature field-not-allowed           | {"style": "STDIN", "signature": {}}
            /signature field-not-allowed           | {"style": "CLASS", "entryPoint": "F", "signature": {"args": ["ndarray"]}}
            /signature/args/1 ill-formed           | {"signature": {"args": ["json", "matrix"]}}
            /signature/returns ill-formed          | {"signature": {"returns": "set<"}}
            /starter/a~1b unknown-reference        | {"languages": ["java"], "starter": {"a/b": "x"}}
            /checker/source missing-field          | {"checker": {"kind": "CUSTOM", "language": "python"}}
            /checker/language missing-field        | {"checker": {"kind": "CUSTOM", "source": "def check(a, b, c): ..."}}
            /checker/source ill-formed             | {"checker": {"kind": "CUSTOM", "language": "python", "source": "pass"}}
            /checker/source field-not-allowed      | {"checker": {"kind": "EXACT", "source": "x"}}
            /checker/absolute field-not-allowed    | {"checker": {"kind": "EXACT", "absolute": 1}}
            /tests/1/name duplicate-id             | {"tests": [{"name": "a"}, {"name": "a"}]}
            /tests no-points                       | {"tests": [{"name": "a", "points": 0}, {"name": "b", "points": 0.0}]}
            /tests/0/points too-many-decimals      | {"tests": [{"name": "a", "points": 0.125}]}
            /tests/0/checker/source missing-field  | {"tests": [{"checker": {"kind": "CUSTOM", "language": "python"}}]}
            /tests/0/expected missing-field        | {"style": "FUNCTION", "entryPoint": "f", "tests": [{"args": []}]}
            /tests/0/stdin field-not-allowed       | {"style": "FUNCTION", "entryPoint": "f", "tests": [{"expected": 1, "stdin": ""}]}
            /tests/0/stdout missing-field          | {"style": "STDIN", "tests": [{"stdin": ""}]}
            /tests/0/calls missing-field           | {"style": "CLASS", "entryPoint": "F", "tests": [{"init": []}]}
            /tests/0/calls nothing-expected        | {"style": "CLASS", "entryPoint": "F", "tests": [{"calls": [{"method": "m"}]}]}
            /tests/0/args wrong-number-of-items    | {"style": "FUNCTION", "entryPoint": "f", "signature": {"args": ["set", "json"]}, "tests": [{"args": [1], "expected": 1}]}
            /tests/0/kwargs field-not-allowed      | {"languages": ["python", "go"], "style": "FUNCTION", "entryPoint": "f", "tests": [{"kwargs": {"k": 1}, "expected": 1}]}
            """)
    void aFaultIsNamedAtItsPlace(String fault, String settings) {
        assertThat(faults(settings)).containsExactly(fault);
    }

    @Test
    void allFaultsComeAtOnce() {
        assertThat(faults("""
                {"languages": ["java"], "style": "FUNCTION", "starter": {"python": "x"},
                 "tests": [{"name": "a", "points": 0, "stdin": ""}, {"name": "a", "points": 0, "expected": 1}]}"""))
                .containsExactlyInAnyOrder(
                        "/starter/python unknown-reference",
                        "/entryPoint missing-field",
                        "/tests/0/expected missing-field",
                        "/tests/0/stdin field-not-allowed",
                        "/tests/1/name duplicate-id",
                        "/tests no-points");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"style\": 7, \"languages\": {}, \"signature\": [], \"starter\": [1], \"checker\": 3}",
                "{\"style\": \"CLASS\", \"entryPoint\": \"F\", \"tests\": [1, null, []]}",
                "{\"style\": \"MAGIC\", \"tests\": {\"a\": 1}}"
            })
    void settingsOfAnyShapeAreRead(String settings) {
        assertThat(faults(settings)).doesNotContainNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "int",
                "float",
                "str",
                "bool",
                "bytes",
                "ndarray",
                "ndarray<float32>",
                "ndarray<int64>",
                "tuple",
                "list",
                "set",
                "frozenset",
                "dict",
                "list<tuple>",
                "set<tuple<int>>",
                "dict<int>",
                "dict<str,int>",
                "dict<int, list<set>>",
                "dict<dict<int,list>>",
                "tuple<ndarray<bool>>"
            })
    void theseKindsAreReadable(String kind) {
        assertThat(SignatureKind.isReadable(kind)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "matrix",
                "List",
                "ndarray<float23>",
                "ndarray< float32>",
                "list<>",
                "list<",
                "list>",
                "json<int>",
                "list <int>",
                "list<int>>",
                "list<int,str>",
                "dict<set,int>",
                "dict<,int>",
                "dict<int,>",
                "list[int]",
                "map"
            })
    void theseAreNot(String kind) {
        assertThat(SignatureKind.isReadable(kind)).isFalse();
        assertThat(SignatureKind.isReadable("list<".repeat(100_000))).isFalse();
    }

    private static List<String> faults(String settings) {
        try {
            return CodeRules.faults(JSON.readValue(settings, new TypeReference<Map<String, Object>>() {})).stream()
                    .map(fault -> fault.pointer() + " " + fault.code())
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
