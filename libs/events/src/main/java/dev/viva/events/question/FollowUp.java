package dev.viva.events.question;

/** A further question that is asked when a criterion got an outcome. */
public record FollowUp(When when, LocalizedText prompt) {

    /** The condition: this criterion got this outcome. */
    public record When(String criterion, String outcome) {}
}
