package org.shaodao.web.once;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.TreeMap;
import org.shaodao.access.KeyedHash;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;

/**
 * Whether two requests say the same: SHA-256 over the parameters, the body with sorted names (so that white space and
 * order do not matter) and the bytes of every file; and, because a body may name the parties of a case, a hash of that
 * with the vault's key.
 */
@Component
class Fingerprint {

    private final ObjectMapper canonical = JsonMapper.builder()
            .findAndAddModules()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private final KeyedHash keyed;

    Fingerprint(KeyedHash keyed) {
        this.keyed = keyed;
    }

    String of(HttpServletRequest request, Method method, Object[] arguments) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var parameters = new TreeMap<String, Object>();
            request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
            sha.update(canonical.writeValueAsBytes(parameters));
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] instanceof MultipartFile file) {
                    add(sha, file);
                } else if (method.getParameters()[i].isAnnotationPresent(RequestBody.class)) {
                    sha.update(canonical.writeValueAsBytes(canonical.convertValue(arguments[i], Object.class)));
                }
            }
            return keyed.of(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest sha, MultipartFile file) throws IOException {
        sha.update(String.valueOf(file.getOriginalFilename()).getBytes(StandardCharsets.UTF_8));
        try (var in = file.getInputStream()) {
            var buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        }
    }
}
