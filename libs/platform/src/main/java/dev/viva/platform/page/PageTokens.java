package dev.viva.platform.page;

import dev.viva.platform.problem.BadRequest;
import dev.viva.platform.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Page tokens are opaque, signed, and good only for the filters that they were made with. */
@ApplicationScoped
public class PageTokens {
    private static final String HMAC = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    public PageTokens(@ConfigProperty(name = "viva.page-secret") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
    }

    /**
     * Reads the paging parameters of a request.
     *
     * @param filters everything that selects or orders the list, the tenant too, as text
     * @throws BadRequest for a size out of range, or a token that is not ours or belongs to other filters
     */
    public PageRequest request(Integer pageSize, String pageToken, Object... filters) {
        int size = pageSize == null ? PageRequest.DEFAULT_SIZE : pageSize;
        if (size < 1 || size > PageRequest.MAX_SIZE) {
            throw bad("pageSize", "pageSize must be from 1 to " + PageRequest.MAX_SIZE + ".");
        }
        String bound = Arrays.deepToString(filters);
        Optional<String> after = pageToken == null ? Optional.empty() : Optional.of(verified(pageToken, bound));
        return new PageRequest(size, after, bound, this);
    }

    String sign(String position, String filters) {
        byte[] text = position.getBytes(StandardCharsets.UTF_8);
        byte[] token = Arrays.copyOf(signature(position, filters), SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, token, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    private String verified(String token, String filters) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            throw bad("pageToken", "pageToken is not one that was answered by this list.");
        }
        if (bytes.length > SIGNATURE_BYTES) {
            String position =
                    new String(bytes, SIGNATURE_BYTES, bytes.length - SIGNATURE_BYTES, StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(Arrays.copyOf(bytes, SIGNATURE_BYTES), signature(position, filters))) {
                return position;
            }
        }
        throw bad("pageToken", "pageToken was not answered by this list with these filters; begin without it.");
    }

    private byte[] signature(String position, String filters) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(position.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(filters.getBytes(StandardCharsets.UTF_8)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This JDK lacks " + HMAC, impossible);
        }
    }

    private static BadRequest bad(String parameter, String detail) {
        return new BadRequest("bad-page", detail, List.of(new FieldError(parameter, "wrong-value", detail)));
    }
}
