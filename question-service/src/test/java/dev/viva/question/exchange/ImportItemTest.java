package dev.viva.question.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.viva.question.exchange.ImportItem.FaultyItem;
import dev.viva.question.exchange.ImportItem.LoopItem;
import dev.viva.question.exchange.ImportItem.QuestionItem;
import dev.viva.question.support.Documents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportItemTest {

    @Test
    void aLoopAndAQuestionMayShareASlugAndTwoLoopsMayNot() {
        List<ImportItem> items = ImportItem.check(
                List.of(Documents.text("same"), Documents.loop("same", 1), Documents.loop("same", 2)));
        assertThat(items.get(0)).isInstanceOf(QuestionItem.class);
        assertThat(items.get(1)).isInstanceOf(LoopItem.class);
        assertThat(items.get(2)).isInstanceOfSatisfying(FaultyItem.class, faulty -> assertThat(faulty.faults())
                .extracting(fault -> fault.code())
                .containsExactly("duplicate-slug"));
    }

    @Test
    void anImportTakesAHundredLoops() {
        List<JsonNode> documents = new ArrayList<>();
        for (int i = 0; i < 101; i++) {
            documents.add(Documents.loop("loop-" + i, 1));
        }
        List<ImportItem> items = ImportItem.check(documents);
        assertThat(items.subList(0, 100)).hasOnlyElementsOfType(LoopItem.class);
        assertThat(items.getLast()).isInstanceOfSatisfying(FaultyItem.class, faulty -> assertThat(faulty.faults())
                .extracting(fault -> fault.code())
                .containsExactly("too-many-loops"));
    }
}
