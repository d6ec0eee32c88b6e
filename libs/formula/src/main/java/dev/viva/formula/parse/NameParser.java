package dev.viva.formula.parse;

import dev.viva.formula.parse.FormulaFault.Reason;
import dev.viva.formula.parse.Vocabulary.FunctionName;
import dev.viva.formula.parse.Vocabulary.VariableName;
import java.util.ArrayList;
import java.util.List;

/** What a name means: the running index of a sum, something declared, a known function or constant. */
final class NameParser {
    private final Parser parser;

    NameParser(Parser parser) {
        this.parser = parser;
    }

    Node name() {
        Token token = parser.peek();
        ScriptedName name = ScriptedName.read(parser.tokens, parser.pos(), parser.limit());
        for (boolean sub : choices(name.sub() != null)) {
            for (boolean sup : choices(name.sup() != null)) {
                String spelling = name.named(sub, sup);
                ScriptedName.Script restSub = sub ? null : name.sub();
                ScriptedName.Script restSup = sup ? null : name.sup();
                if (parser.running.contains(spelling)) {
                    return rest(parser.made(new Node.Variable(spelling, token.at())), restSub, restSup, name, 0);
                }
                switch (parser.names.find(spelling)) {
                    case VariableName variable -> {
                        return rest(
                                parser.made(new Node.Variable(variable.key(), token.at())),
                                restSub,
                                restSup,
                                name,
                                variable.dimensions());
                    }
                    case FunctionName function -> {
                        return function(function, name, restSub, restSup, token);
                    }
                    case null -> {}
                }
            }
        }
        Node known = builtin(name, token);
        if (known == null) {
            known = constant(name, token);
        }
        if (known == null) {
            throw new FormulaFault(Reason.UNKNOWN_NAME, token.at(), name.named(true, false));
        }
        return known;
    }

    private static List<Boolean> choices(boolean there) {
        return there ? List.of(true, false) : List.of(false);
    }

    /** A variable with what hangs on it and is no part of its name: an index, then a power. */
    private Node rest(
            Node variable, ScriptedName.Script sub, ScriptedName.Script sup, ScriptedName name, int dimensions) {
        parser.jump(name.end());
        Node node = variable;
        if (sub != null && dimensions == 0) {
            throw new FormulaFault(Reason.UNKNOWN_NAME, variable.at(), name.named(true, false));
        }
        if (sub != null) {
            node = parser.indexed(node, sub, dimensions);
        }
        if (sup != null && dimensions > 0 && sup.text().startsWith("(")) {
            return parser.indexed(node, inner(sup), dimensions);
        }
        return sup == null ? node : parser.raised(node, sup);
    }

    /** {@code x^{(i)}} is the i-th x. */
    private static ScriptedName.Script inner(ScriptedName.Script sup) {
        return new ScriptedName.Script(sup.from() + 1, sup.to() - 1, sup.text(), sup.at());
    }

    private Node function(
            FunctionName function, ScriptedName name, ScriptedName.Script sub, ScriptedName.Script sup, Token token) {
        parser.jump(name.end());
        StringBuilder pattern = new StringBuilder();
        List<Node> arguments = null;
        boolean subIsKnown = sub != null && function.depends().contains(sub.text());
        if (sub != null && !subIsKnown) {
            if (function.arguments() == null || function.arguments().size() != 1) {
                throw new FormulaFault(Reason.UNKNOWN_NAME, token.at(), name.named(true, false));
            }
            arguments = List.of(parser.script(sub));
        } else if (isBracket(parser.peek())) {
            arguments = parser.arguments(pattern);
        }
        Node applied = parser.made(new Node.Applied(
                function.key(),
                function.arguments() == null ? pattern.toString() : "",
                fitting(function, arguments, token),
                token.at()));
        return sup == null ? applied : parser.raised(applied, sup);
    }

    private List<Node> fitting(FunctionName function, List<Node> arguments, Token token) {
        if (function.arguments() == null) {
            if (arguments == null) {
                throw new FormulaFault(Reason.WRONG_ARGUMENTS, token.at(), token.text());
            }
            return arguments;
        }
        int wanted = function.arguments().size();
        if (arguments == null) {
            return own(function, token);
        }
        boolean rest = arguments.size() >= wanted
                && arguments.subList(wanted, arguments.size()).stream()
                        .allMatch(node -> node instanceof Node.Variable variable
                                && function.depends().contains(variable.name()));
        if (!rest) {
            throw new FormulaFault(Reason.WRONG_ARGUMENTS, token.at(), token.text());
        }
        return arguments.subList(0, wanted);
    }

    /** Written without arguments a function has those after which they are named: J is J(θ). */
    private List<Node> own(FunctionName function, Token token) {
        List<Node> own = new ArrayList<>();
        for (String argument : function.arguments()) {
            if (!(parser.names.named(argument) instanceof VariableName variable)) {
                throw new FormulaFault(Reason.WRONG_ARGUMENTS, token.at(), token.text());
            }
            own.add(parser.made(new Node.Variable(variable.key(), token.at())));
        }
        return own;
    }

    private static boolean isBracket(Token token) {
        return token.is("(") || token.is("[") || token.is("\\{");
    }

    private Node builtin(ScriptedName name, Token token) {
        boolean whole = name.sub() != null && Builtin.named(name.named(true, false)) != null;
        String spelling = whole ? name.named(true, false) : name.base();
        Builtin function = Builtin.named(spelling);
        boolean bracket = isBracket(parser.tokens.get(name.end())) && name.end() < parser.limit();
        if (function == null || !name.primes().isEmpty() || !(function.isPrefix() || bracket)) {
            return null;
        }
        if (parser.names.isForbidden(spelling)) {
            throw new FormulaFault(Reason.FORBIDDEN_FUNCTION, token.at(), spelling);
        }
        parser.jump(name.end());
        Node option = whole || name.sub() == null ? null : option(function, name.sub());
        List<Node> arguments = bracket ? parser.arguments(new StringBuilder()) : List.of(parser.argument());
        if (!function.takes(arguments.size()) || function == Builtin.ARGMAX || function == Builtin.ARGMIN) {
            throw new FormulaFault(Reason.WRONG_ARGUMENTS, token.at(), spelling);
        }
        Node call = parser.made(new Node.Call(function, arguments, option, token.at()));
        if (name.sup() != null && name.sup().text().equals("-1")) {
            throw new FormulaFault(Reason.UNEXPECTED, name.sup().at(), "^-1");
        }
        return name.sup() == null ? call : parser.raised(call, name.sup());
    }

    private Node option(Builtin function, ScriptedName.Script sub) {
        return switch (function) {
            case LOG -> parser.script(sub);
            case SOFTMAX ->
                switch (sub.text()) {
                    case "row", "rows", "axis=1", "axis=-1", "dim=1", "dim=-1" -> new Node.Literal(1, sub.at());
                    case "col", "cols", "column", "columns", "axis=0", "dim=0" -> new Node.Literal(0, sub.at());
                    default -> throw new FormulaFault(Reason.UNEXPECTED, sub.at(), "_" + sub.text());
                };
            default -> throw new FormulaFault(Reason.UNEXPECTED, sub.at(), "_" + sub.text());
        };
    }

    private Node constant(ScriptedName name, Token token) {
        return switch (name.base() + name.primes()) {
            case "e" -> euler(name, token);
            case "\\pi" -> name.sub() == null ? powered(new Node.Literal(Math.PI, token.at()), name) : null;
            case "I" -> powered(new Node.Identity(token.at()), name);
            case "\\delta" -> {
                if (name.sub() == null) {
                    yield null;
                }
                List<Node> pair = new OperatorParser(parser).indices(name.sub(), 2);
                parser.jump(name.end());
                yield pair.size() == 2
                        ? parser.made(new Node.Kronecker(pair.getFirst(), pair.getLast(), token.at()))
                        : null;
            }
            default -> null;
        };
    }

    private Node powered(Node constant, ScriptedName name) {
        parser.jump(name.end());
        Node made = parser.made(constant);
        return name.sup() == null ? made : parser.raised(made, name.sup());
    }

    /** {@code e^x_i} is meant as the exponential of x_i. */
    private Node euler(ScriptedName name, Token token) {
        parser.jump(name.end());
        if (name.sup() == null) {
            return name.sub() == null ? parser.made(new Node.Literal(Math.E, token.at())) : null;
        }
        ScriptedName.Script power = name.sup();
        if (name.sub() != null) {
            if (name.sub().from() < power.from()) {
                return null;
            }
            power = new ScriptedName.Script(power.from(), name.end(), power.text(), power.at());
        }
        return parser.made(new Node.Call(Builtin.EXP, List.of(parser.script(power)), null, token.at()));
    }
}
