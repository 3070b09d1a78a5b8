package org.shaodao.access;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.EnumSet;
import java.util.Set;

/** The roles of an account as words in one column, in the order of {@link Role}. */
@Converter
public class RolesText implements AttributeConverter<Set<Role>, String> {

    @Override
    public String convertToDatabaseColumn(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(joining(" "));
    }

    @Override
    public Set<Role> convertToEntityAttribute(String text) {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : text.split(" ")) {
            if (!name.isEmpty()) {
                roles.add(Role.valueOf(name));
            }
        }
        return roles;
    }
}
