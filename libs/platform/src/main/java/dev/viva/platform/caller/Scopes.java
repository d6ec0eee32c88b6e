package dev.viva.platform.caller;

import java.util.Set;

/** What a key may do. The words are part of the API. */
public final class Scopes {
    public static final String QUESTIONS_READ = "questions:read";
    public static final String QUESTIONS_AUTHOR = "questions:author";
    public static final String ATTEMPTS_TAKE = "attempts:take";
    public static final String ATTEMPTS_READ = "attempts:read";
    public static final String INTERVIEWS_MANAGE = "interviews:manage";
    public static final String GRADES_PREVIEW = "grades:preview";
    public static final String GRADES_REVIEW = "grades:review";
    public static final String CODE_RUN = "code:run";
    public static final String CANDIDATES_TOKEN = "candidates:token";
    public static final String CANDIDATES_ERASE = "candidates:erase";
    public static final String OPERATIONS_ADMIN = "operations:admin";
    public static final String TENANTS_ADMIN = "tenants:admin";

    public static final Set<String> ALL = Set.of(
            QUESTIONS_READ,
            QUESTIONS_AUTHOR,
            ATTEMPTS_TAKE,
            ATTEMPTS_READ,
            INTERVIEWS_MANAGE,
            GRADES_PREVIEW,
            GRADES_REVIEW,
            CODE_RUN,
            CANDIDATES_TOKEN,
            CANDIDATES_ERASE,
            OPERATIONS_ADMIN,
            TENANTS_ADMIN);

    /** What a candidate's token may do; never {@code grades:preview}, which would be an oracle for the rubric. */
    public static final Set<String> OF_CANDIDATES = Set.of(QUESTIONS_READ, ATTEMPTS_TAKE, ATTEMPTS_READ, CODE_RUN);

    private Scopes() {}
}
