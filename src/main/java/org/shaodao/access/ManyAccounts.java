package org.shaodao.access;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Opens the accounts of a whole town at once. */
public interface ManyAccounts {

    /** People within the viewer's region who are in service and have no account, by staff number; 30,000 at most. */
    List<Newcomer> newcomers(Viewer viewer);

    /** @param likely role, by the kind of the agency and the post ({@code policy/first-roles.json}) */
    record Newcomer(String staffNumber, String name, String agency, String post, Role likely) {}

    /**
     * Opens them all, or none when one cannot be opened.
     *
     * @return what is wrong, by the place in the list; empty when all were opened
     */
    Opened open(Viewer viewer, List<Order> orders);

    record Order(String staffNumber, String account, Set<Role> roles) {}

    /**
     * @param wrong by the place in the list
     * @param passwords by the place in the list: first halves, told once ({@link FirstCodes} gives the others)
     * @param printed places of those for whom the other half stands in the log of the server: they give them to others,
     *     and nobody gives one to them
     */
    record Opened(Map<Integer, String> wrong, Map<Integer, String> passwords, Set<Integer> printed) {}
}
