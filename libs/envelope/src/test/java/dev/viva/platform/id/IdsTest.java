package dev.viva.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void anIdIsWrittenAsTheTypeIdSpecificationSays() {
        UUID example = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
        assertThat(Ids.format("prefix", example)).isEqualTo("prefix_01h455vb4pex5vsknk084sn02q");
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll long most, @ForAll long least) {
        UUID id = new UUID(most, least);
        assertThat(Ids.parse("att", Ids.format("att", id))).contains(id);
    }

    @Property(tries = 500)
    void noTextMakesTheReaderFail(@ForAll String text) {
        assertThat(Ids.parse("att", text)).isEmpty();
        assertThat(Ids.parse("att", "att_" + text)).isEmpty();
    }

    @Test
    void anIdOfAnotherTypeOrBeyondTheRangeIsNone() {
        assertThat(Ids.parse("att", "qst_01h455vb4pex5vsknk084sn02q")).isEmpty();
        assertThat(Ids.parse("att", "att_81h455vb4pex5vsknk084sn02q")).isEmpty();
        assertThat(Ids.parse("att", "att_01h455vb4pex5vsknk084sn02ж")).isEmpty();
        assertThat(Ids.parse("att", null)).isEmpty();
    }

    @Test
    void newIdsAreVersion7AndSortByTime() {
        UUID first = Ids.next();
        UUID second = Ids.next();
        assertThat(first.version()).isEqualTo(7);
        assertThat(Ids.format("att", first)).isLessThan(Ids.format("att", second));
    }
}
