package dev.viva.formula.parse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The signs and commands that are read, each with the one spelling in which the parser knows it. What is not here is refused. */
final class Symbols {
    /** Greek letters by their names. */
    static final Set<String> GREEK = Set.of(
            "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
            "xi", "pi", "rho", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega", "Gamma", "Delta", "Theta",
            "Lambda", "Xi", "Pi", "Sigma", "Phi", "Psi", "Omega", "ell");

    private static final Map<String, String> VARIANTS =
            Map.of("varepsilon", "epsilon", "varphi", "phi", "vartheta", "theta", "varrho", "rho", "varsigma", "sigma");

    /** Commands that only say how something looks. */
    static final Set<String> IGNORED = Set.of(
            "left",
            "right",
            "big",
            "Big",
            "bigg",
            "Bigg",
            "bigl",
            "bigr",
            "Bigl",
            "Bigr",
            "biggl",
            "biggr",
            "Biggl",
            "Biggr",
            "bigm",
            "middle",
            "displaystyle",
            "textstyle",
            "limits",
            "nolimits",
            "quad",
            "qquad",
            ",",
            ";",
            "!",
            ":",
            " ",
            ">",
            "\n",
            "thinspace",
            "medspace",
            "thickspace");

    /** Fonts: a bold x is an x. */
    static final Set<String> FONTS = Set.of(
            "mathbf",
            "boldsymbol",
            "bm",
            "mathcal",
            "mathscr",
            "mathit",
            "mathsf",
            "mathfrak",
            "vec",
            "bf",
            "pmb",
            "mathbb",
            "cal");

    /** Commands whose argument is a word. */
    static final Set<String> WORDS =
            Set.of("text", "mathrm", "operatorname", "textrm", "textbf", "textit", "mbox", "rm");

    /** Marks above a letter, which are part of its name. */
    static final Map<String, String> ACCENTS = Map.of(
            "hat",
            "hat",
            "widehat",
            "hat",
            "bar",
            "bar",
            "overline",
            "bar",
            "tilde",
            "tilde",
            "widetilde",
            "tilde",
            "dot",
            "dot",
            "check",
            "check");

    /** Combining marks of Unicode and the accents that they are. */
    static final Map<Character, String> COMBINING = Map.of(
            '\u0302', "hat", '\u0304', "bar", '\u0305', "bar", '\u0303', "tilde", '\u0307', "dot", '\u030C', "check");

    /** Names of functions as commands: {@code \log} is the word log. */
    static final Set<String> FUNCTION_COMMANDS = Set.of(
            "log", "ln", "lg", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min", "argmax", "argmin",
            "det", "tr", "Tr", "softmax", "sigmoid", "diag", "sign", "sgn", "Var", "relu", "clip", "KL", "arg",
            "arctan");

    private static final Map<String, String> COMMAND_SIGNS = commandSigns();

    private static final Map<Character, String> UNICODE = unicode();

    /** Superscript and subscript characters, each with the plain one. */
    static final String SUPERSCRIPTS = "⁰0¹1²2³3⁴4⁵5⁶6⁷7⁸8⁹9⁻-⁺+ⁿnᵀTⁱi⁽(⁾)ᵗtᵏkᵐm⊤T";

    static final String SUBSCRIPTS = "₀0₁1₂2₃3₄4₅5₆6₇7₈8₉9₋-₊+ᵢiⱼjₖkₙnₘmₜtₓxₐaₛsᵣrₚpₑeₗl";

    private Symbols() {}

    /** The Greek letter of a command or word without backslash, such as {@code \theta}; {@code null} if it is none. */
    static String greek(String name) {
        String letter = VARIANTS.getOrDefault(name, name);
        return GREEK.contains(letter) ? "\\" + letter : null;
    }

    /** The sign or operation that a command stands for; {@code null} if it is none. */
    static String sign(String command) {
        return COMMAND_SIGNS.get(command);
    }

    /** What a character beyond ASCII stands for: a sign, a Greek letter with its backslash, or {@code null}. */
    static String unicode(char character) {
        return UNICODE.get(character);
    }

    private static Map<String, String> commandSigns() {
        Map<String, String> signs = new TreeMap<>();
        List.of("frac", "dfrac", "tfrac", "cfrac").forEach(name -> signs.put(name, "\\frac"));
        List.of("sqrt", "sum", "prod", "nabla", "partial", "infty", "odot", "sim", "in", "neq", "prime")
                .forEach(name -> signs.put(name, "\\" + name));
        List.of("cdot", "bullet").forEach(name -> signs.put(name, "\\cdot"));
        List.of("circ", "otimes").forEach(name -> signs.put(name, "\\odot"));
        List.of("top", "intercal", "transpose").forEach(name -> signs.put(name, "\\top"));
        List.of("mid", "given").forEach(name -> signs.put(name, "\\mid"));
        List.of("vert", "lvert", "rvert").forEach(name -> signs.put(name, "|"));
        List.of("Vert", "lVert", "rVert", "|", "parallel").forEach(name -> signs.put(name, "‖"));
        List.of("ldots", "cdots", "dots").forEach(name -> signs.put(name, "\\dots"));
        List.of("coloneqq", "leftarrow", "gets", "triangleq", "equiv", "propto").forEach(name -> signs.put(name, "="));
        List.of("lbrack", "lbrace", "rbrack", "rbrace", "langle", "rangle")
                .forEach(name -> signs.put(
                        name,
                        Map.of(
                                        "lbrack",
                                        "[",
                                        "lbrace",
                                        "\\{",
                                        "rbrack",
                                        "]",
                                        "rbrace",
                                        "\\}",
                                        "langle",
                                        "\\langle",
                                        "rangle",
                                        "\\rangle")
                                .get(name)));
        signs.put("{", "\\{");
        signs.put("}", "\\}");
        signs.put("times", "*");
        signs.put("ast", "*");
        signs.put("star", "*");
        signs.put("div", "/");
        signs.put("ne", "\\neq");
        signs.put("le", "\\le");
        signs.put("leq", "\\le");
        signs.put("lt", "<");
        signs.put("gt", ">");
        signs.put("ge", "\\ge");
        signs.put("geq", "\\ge");
        signs.put("E", "\\E");
        signs.put("over", "/");
        signs.put("colon", ":");
        return signs;
    }

    private static Map<Character, String> unicode() {
        Map<Character, String> signs = new TreeMap<>();
        String plain = "−-–-—-×*∗*÷/∕/⁄/∣|∥‖‖‖′'’'″'←=≔=≡=≜=∝=";
        for (int i = 0; i < plain.length(); i += 2) {
            signs.put(plain.charAt(i), plain.substring(i + 1, i + 2));
        }
        Map.ofEntries(
                        Map.entry('·', "\\cdot"),
                        Map.entry('⋅', "\\cdot"),
                        Map.entry('•', "\\cdot"),
                        Map.entry('∙', "\\cdot"),
                        Map.entry('⊙', "\\odot"),
                        Map.entry('∘', "\\odot"),
                        Map.entry('∇', "\\nabla"),
                        Map.entry('∂', "\\partial"),
                        Map.entry('∑', "\\sum"),
                        Map.entry('Σ', "\\Sigma"),
                        Map.entry('∏', "\\prod"),
                        Map.entry('√', "\\sqrt"),
                        Map.entry('∞', "\\infty"),
                        Map.entry('≠', "\\neq"),
                        Map.entry('≤', "\\le"),
                        Map.entry('≥', "\\ge"),
                        Map.entry('∈', "\\in"),
                        Map.entry('∼', "\\sim"),
                        Map.entry('⟨', "\\langle"),
                        Map.entry('⟩', "\\rangle"),
                        Map.entry('ℓ', "\\ell"),
                        Map.entry('…', "\\dots"))
                .forEach(signs::put);
        String letters = "αalpha βbeta γgamma δdelta εepsilon ϵepsilon ζzeta ηeta θtheta ϑtheta ιiota κkappa λlambda "
                + "μmu µmu νnu ξxi πpi ρrho σsigma τtau υupsilon φphi ϕphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta "
                + "ΛLambda ΞXi ΠPi ΦPhi ΨPsi ΩOmega";
        for (String letter : letters.split(" ", -1)) {
            signs.put(letter.charAt(0), "\\" + letter.substring(1));
        }
        return signs;
    }
}
