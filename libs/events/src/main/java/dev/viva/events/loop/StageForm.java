package dev.viva.events.loop;

import dev.viva.events.question.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What a candidate fills in at a stage without questions, and what each entry is worth. */
public record StageForm(List<FormField> fields) {

    public StageForm {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** The field of that id. */
    public Optional<FormField> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** What a full form earns: the caps together. */
    public BigDecimal maxPoints() {
        return fields.stream().map(FormField::cap).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * One list of entries, for example of publications.
     *
     * @param cap the most that all its entries earn together, a decimal with at most two places
     * @param kinds what an entry can be; the candidate names one for each entry
     */
    public record FormField(String id, LocalizedText title, LocalizedText hint, BigDecimal cap, List<EntryKind> kinds) {

        public FormField {
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
        }

        /**
         * What entries of these kinds earn: their points together, at most the cap.
         *
         * @throws IllegalArgumentException if the field has no such kind
         */
        public BigDecimal points(List<String> entries) {
            return entries.stream()
                    .map(this::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .min(cap);
        }

        private BigDecimal points(String entry) {
            return kinds.stream()
                    .filter(kind -> kind.id().equals(entry))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the field " + id + " has no kind " + entry))
                    .points();
        }
    }

    /**
     * What an entry can be.
     *
     * @param points what one entry of it earns, a decimal with at most two places
     */
    public record EntryKind(String id, LocalizedText title, BigDecimal points) {}
}
