package io.github.garboard.liquidation.laws;

import io.github.garboard.liquidation.AccountView;
import io.github.garboard.liquidation.order.AccountOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every order of accounts keeps: it is total, so that a ranking does not depend on the order in which they were found. */
public interface AccountOrderLaws {

    /** Returns the order under test. */
    AccountOrder order();

    /** Returns accounts, equally preferred ones among them; {@link AccountViews#any()} unless overridden. */
    default Arbitrary<AccountView> accounts() {
        return AccountViews.any();
    }

    /** Returns {@link #accounts()} to the properties of this interface. */
    @Provide
    default Arbitrary<AccountView> lawAccounts() {
        return accounts();
    }

    /** Returns lists of {@link #accounts()} to the properties of this interface. */
    @Provide
    default Arbitrary<List<AccountView>> lawBooks() {
        return accounts().list().ofMaxSize(12);
    }

    /** An account compares equal to itself. */
    @Property
    default void accountComparesEqualToItself(@ForAll("lawAccounts") AccountView one) {
        Law.require(order().compare(one, one) == 0, "compare(x, x) is " + order().compare(one, one));
    }

    /** If one comes before another, the other comes after it. */
    @Property
    default void orderIsAntisymmetric(
            @ForAll("lawAccounts") AccountView first, @ForAll("lawAccounts") AccountView second) {
        int there = Integer.signum(order().compare(first, second));
        int back = Integer.signum(order().compare(second, first));
        Law.require(there == -back, first + " against " + second + ": " + there + " and " + back);
    }

    /** If one comes before another and that before a third, the first comes before the third. */
    @Property
    default void orderIsTransitive(
            @ForAll("lawAccounts") AccountView first,
            @ForAll("lawAccounts") AccountView second,
            @ForAll("lawAccounts") AccountView third) {
        boolean chained = order().compare(first, second) <= 0 && order().compare(second, third) <= 0;
        Law.require(
                !chained || order().compare(first, third) <= 0,
                first + " <= " + second + " <= " + third + ", but not the first and the third");
    }

    /** Accounts of different numbers never tie. */
    @Property
    default void differentAccountsNeverTie(
            @ForAll("lawAccounts") AccountView first, @ForAll("lawAccounts") AccountView second) {
        Law.require(first.id() == second.id() || order().compare(first, second) != 0, first + " ties with " + second);
    }

    /** A ranking does not depend on the order in which the accounts come, and loses none. */
    @Property
    default void rankingIsIndependentOfInputOrder(
            @ForAll("lawBooks") List<AccountView> accounts, @ForAll Random random) {
        Set<Long> ids = new HashSet<>();
        List<AccountView> book = new ArrayList<>(accounts);
        book.removeIf(account -> !ids.add(account.id()));
        List<AccountView> shuffled = new ArrayList<>(book);
        Collections.shuffle(shuffled, random);
        List<AccountView> ranked = order().rank(book);
        Law.require(ranked.equals(order().rank(shuffled)), "ranked " + ranked + ", or " + order().rank(shuffled));
        Law.require(
                ranked.size() == book.size() && new HashSet<>(ranked).equals(new HashSet<>(book)),
                "ranked " + ranked + " of " + book);
    }
}
