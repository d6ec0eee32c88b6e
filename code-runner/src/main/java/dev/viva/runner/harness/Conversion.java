package dev.viva.runner.harness;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** From JSON to what a method's declared type asks for, and from a result to JSON. */
final class Conversion {
    private static final int MAX_DEPTH = 200;

    private Conversion() {}

    static Object[] arguments(List<?> values, Type[] types) {
        if (values.size() != types.length) {
            throw new IllegalArgumentException("wrong number of arguments: " + values.size() + " for " + types.length);
        }
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = convert(values.get(i), types[i]);
        }
        return arguments;
    }

    private static Object convert(Object value, Type type) {
        Class<?> raw = raw(type);
        if (value == null) {
            return raw == Optional.class ? Optional.empty() : null;
        }
        if (value instanceof List<?> list) {
            return list(list, type, raw);
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> converted = new LinkedHashMap<>();
            map.forEach((key, item) -> converted.put(key(key, parameter(type, 0)), convert(item, parameter(type, 1))));
            return converted;
        }
        if (value instanceof Number number) {
            return number(number, raw);
        }
        if (value instanceof String text) {
            if (raw == char.class || raw == Character.class) {
                return text.charAt(0);
            }
            return raw == byte[].class
                    ? Base64.getDecoder().decode(text)
                    : raw == char[].class ? (Object) text.toCharArray() : text;
        }
        return raw == Optional.class ? Optional.of(value) : value;
    }

    private static Object key(Object key, Type type) {
        Class<?> raw = raw(type);
        return raw == String.class || raw == Object.class ? key : number(new BigDecimal((String) key), raw);
    }

    private static Object list(List<?> list, Type type, Class<?> raw) {
        if (raw.isArray()) {
            Type element = type instanceof GenericArrayType generic
                    ? generic.getGenericComponentType()
                    : raw.getComponentType();
            Object array = Array.newInstance(raw.getComponentType(), list.size());
            for (int i = 0; i < list.size(); i++) {
                Array.set(array, i, convert(list.get(i), element));
            }
            return array;
        }
        Collection<Object> items = Set.class.isAssignableFrom(raw)
                ? new LinkedHashSet<>()
                : raw == Deque.class || raw == Queue.class || raw == ArrayDeque.class
                        ? new ArrayDeque<>()
                        : new ArrayList<>();
        list.forEach(item -> items.add(convert(item, parameter(type, 0))));
        return items;
    }

    private static Object number(Number number, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return number.intValue();
        }
        if (type == long.class || type == Long.class) {
            return number.longValue();
        }
        if (type == double.class || type == Double.class) {
            return number.doubleValue();
        }
        if (type == float.class || type == Float.class) {
            return number.floatValue();
        }
        if (type == short.class || type == Short.class) {
            return number.shortValue();
        }
        if (type == byte.class || type == Byte.class) {
            return number.byteValue();
        }
        if (type == BigInteger.class) {
            return new BigDecimal(number.toString()).toBigInteger();
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(number.toString());
        }
        boolean isInt = number instanceof BigInteger whole && whole.bitLength() < 32;
        return isInt ? (Object) number.intValue() : number instanceof BigInteger ? number.longValue() : number;
    }

    private static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> known -> known;
            case ParameterizedType generic -> raw(generic.getRawType());
            case GenericArrayType array ->
                Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
            default -> Object.class;
        };
    }

    private static Type parameter(Type type, int index) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }

    /** Appends a result as JSON.
     *
     * @throws IllegalArgumentException for what JSON does not know
     */
    static void write(Object value, StringBuilder out, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("the result is nested too deeply");
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth);
            case Number number -> out.append(number);
            case CharSequence text -> PlainJson.quote(text.toString(), out);
            case Character character -> PlainJson.quote(character.toString(), out);
            case byte[] bytes -> PlainJson.quote(Base64.getEncoder().encodeToString(bytes), out);
            case Optional<?> optional -> write(optional.orElse(null), out, depth + 1);
            case Map<?, ?> map -> object(map, out, depth);
            case Iterable<?> items -> items(items, out, depth);
            case Record record -> items(parts(record), out, depth);
            default -> {
                if (!value.getClass().isArray()) {
                    throw new IllegalArgumentException(
                            "a result of " + value.getClass().getName() + " cannot be turned into JSON");
                }
                List<Object> items = new ArrayList<>();
                for (int i = 0; i < Array.getLength(value); i++) {
                    items.add(Array.get(value, i));
                }
                items(items, out, depth);
            }
        }
    }

    private static void object(Map<?, ?> map, StringBuilder out, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            PlainJson.quote(String.valueOf(entry.getKey()), out);
            out.append(':');
            write(entry.getValue(), out, depth + 1);
            separator = ",";
        }
        out.append('}');
    }

    private static void items(Iterable<?> items, StringBuilder out, int depth) {
        out.append('[');
        String separator = "";
        for (Object item : items) {
            out.append(separator);
            write(item, out, depth + 1);
            separator = ",";
        }
        out.append(']');
    }

    private static List<Object> parts(Record record) {
        List<Object> parts = new ArrayList<>();
        try {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                parts.add(component.getAccessor().invoke(record));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
        return parts;
    }
}
