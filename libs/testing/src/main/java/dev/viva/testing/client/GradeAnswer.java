package dev.viva.testing.client;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;

/** A grade as the API answered it. */
public record GradeAnswer(JsonPath json) {

    public double percent() {
        return json.getDouble("percent");
    }

    /** The red flags that were found, with their quotations. */
    public Map<String, List<String>> redFlags() {
        List<Map<String, Object>> found =
                json.getList("outcomes.findAll { it.kind == 'RED_FLAG' && it.outcome in ['MET', 'PARTLY'] }");
        Map<String, List<String>> flags = new java.util.TreeMap<>();
        for (int i = 0; i < found.size(); i++) {
            String flag = (String) found.get(i).get("criterion");
            flags.put(flag, json.getList("outcomes.find { it.criterion == '" + flag + "' }.evidence.quote"));
        }
        return flags;
    }

    /** Every quotation of the grade with its offsets. */
    public List<Map<String, Object>> evidence() {
        return json.getList("outcomes.collectMany { it.evidence ?: [] }");
    }

    @Override
    public String toString() {
        return json.prettify();
    }
}
