package dev.viva.grading.review;

import dev.viva.events.attempt.Response;
import dev.viva.events.grade.Grade.Evidence;
import dev.viva.events.question.Part;
import dev.viva.events.question.QuestionDocument;
import dev.viva.grading.engine.GradingEngine;
import dev.viva.grading.review.OutcomesDraft.EvidenceDraft;
import dev.viva.platform.problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a response, part by part, and of the answers to follow-ups, against which quotations are held. */
final class QuotedResponse {
    /** By the part's name; nothing for a part that was left out or is answered without words of the candidate's own. */
    private final Map<String, Optional<String>> words = new LinkedHashMap<>();

    private final Map<String, String> followUps;

    QuotedResponse(QuestionDocument question, Response response, Map<String, String> followUps, String language) {
        this.followUps = followUps;
        for (Part part : question.parts()) {
            Response own =
                    GradingEngine.task(question, part, language, response).response();
            words.put(part.name(), Optional.ofNullable(own).flatMap(QuotedResponse::words));
        }
    }

    private static Optional<String> words(Response response) {
        if (response.code() != null) {
            return Optional.ofNullable(response.code().source());
        }
        if (response.diagram() != null) {
            return Optional.ofNullable(response.diagram().source());
        }
        if (response.number() != null) {
            return response.number().value() instanceof String written ? Optional.of(written) : Optional.empty();
        }
        return Optional.ofNullable(response.text()).or(() -> Optional.ofNullable(response.formula()));
    }

    /** The quotations as a grade shows them; each that is not literally there is a fault. */
    List<Evidence> evidence(List<EvidenceDraft> quotations, String at, List<FieldError> faults) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < quotations.size(); i++) {
            String place = at + "/" + i;
            EvidenceDraft quotation = quotations.get(i);
            Optional<FieldError> fault = partFault(quotation, place);
            if (fault.isPresent()) {
                faults.add(fault.get());
            } else {
                quoted(quotation, place, faults).ifPresent(evidence::add);
            }
        }
        return evidence;
    }

    private Optional<FieldError> partFault(EvidenceDraft quotation, String at) {
        if (quotation.followUp() != null) {
            return followUpFault(quotation, at);
        }
        if (quotation.part() != null) {
            return words.containsKey(quotation.part())
                    ? Optional.empty()
                    : Optional.of(new FieldError(
                            at + "/part", "unknown-part", "The question has no part '" + quotation.part() + "'."));
        }
        return words.size() == 1
                ? Optional.empty()
                : Optional.of(new FieldError(
                        at + "/part",
                        "part-missing",
                        "The question has several parts: name the one that the words stand in."));
    }

    private Optional<FieldError> followUpFault(EvidenceDraft quotation, String at) {
        if (!followUps.containsKey(quotation.followUp())) {
            return Optional.of(new FieldError(
                    at + "/followUp",
                    "unknown-follow-up",
                    "There is no answer to a follow-up '" + quotation.followUp() + "'."));
        }
        return quotation.part() == null
                ? Optional.empty()
                : Optional.of(new FieldError(
                        at + "/part", "unknown-part", "The answer to a follow-up has no parts: leave this out."));
    }

    private Optional<Evidence> quoted(EvidenceDraft quotation, String at, List<FieldError> faults) {
        String part = quotation.followUp() != null || words.size() == 1 ? null : quotation.part();
        String text = quotation.followUp() != null
                ? followUps.get(quotation.followUp())
                : words.get(part == null ? words.keySet().iterator().next() : part)
                        .orElse("");
        String quote = quotation.quote();
        int start = quotation.start() == null ? text.indexOf(quote) : quotation.start();
        if (start < 0 || !text.startsWith(quote, start)) {
            faults.add(
                    text.contains(quote)
                            ? new FieldError(
                                    at + "/start",
                                    "evidence-elsewhere",
                                    "These words do not begin there; leave start and end out to have them found.")
                            : new FieldError(
                                    at + "/quote",
                                    "not-in-response",
                                    "These words do not stand in the response like this."));
            return Optional.empty();
        }
        int end = start + quote.length();
        if (quotation.end() != null && quotation.end() != end) {
            faults.add(new FieldError(
                    at + "/end", "evidence-elsewhere", "The words that begin there end at " + end + "."));
            return Optional.empty();
        }
        return Optional.of(new Evidence(start, end, quote, part, quotation.followUp()));
    }
}
