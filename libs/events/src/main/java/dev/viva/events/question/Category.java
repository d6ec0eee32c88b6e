package dev.viva.events.question;

/** What a question is about in the hiring sense. */
public enum Category {
    CODING,
    ML_CODING,
    ML_THEORY,
    DEEP_LEARNING,
    REINFORCEMENT_LEARNING,
    SYSTEM_DESIGN,
    BEHAVIORAL,
    ETHICS,
    INTERDISCIPLINARY,
    RESEARCH
}
