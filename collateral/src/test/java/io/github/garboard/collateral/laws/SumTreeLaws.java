package io.github.garboard.collateral.laws;

import io.github.garboard.collateral.solvency.ByteString;
import io.github.garboard.collateral.solvency.InclusionProof;
import io.github.garboard.collateral.solvency.Liability;
import io.github.garboard.collateral.solvency.SumNode;
import io.github.garboard.collateral.solvency.SumTree;
import io.github.garboard.collateral.solvency.SumTreeFormat;
import io.github.garboard.collateral.solvency.SumTreeRoot;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a sum tree keeps under every {@link SumTreeFormat}: for a hashing policy of your own. The format's largest sum is
 * at least 640.
 */
public interface SumTreeLaws {

    /** Returns the format under test. */
    SumTreeFormat format();

    /** Hands an account to the laws. */
    @Provide
    default Arbitrary<Liability> anyLiability() {
        return LiabilityProvider.liabilities(format());
    }

    /** Hands two to twenty accounts to the laws. */
    @Provide
    default Arbitrary<List<Liability>> anyLiabilities() {
        return LiabilityProvider.lists(format(), 2, 20);
    }

    /** Each account's proof verifies, and has a sibling for each level. */
    @Property(tries = 100)
    default void everyProofVerifies(@ForAll("anyLiabilities") List<Liability> accounts) {
        SumTree tree = SumTree.of(format(), accounts);
        for (int i = 0; i < accounts.size(); i++) {
            InclusionProof proof = tree.proof(i);
            Law.holds(proof.verifies(accounts.get(i), tree.root(), format()), "proof of " + i + " fails: " + proof);
            Law.holds(proof.siblings().size() == tree.depth(), proof + " in a tree of depth " + tree.depth());
        }
    }

    /** One proof of several accounts verifies, with no more siblings than their own proofs have. */
    @Property(tries = 100)
    default void jointProofVerifies(@ForAll("anyLiabilities") List<Liability> accounts, @ForAll Random random) {
        SumTree tree = SumTree.of(format(), accounts);
        int[] some = IntStream.range(0, accounts.size())
                .filter(i -> i == 0 || random.nextBoolean())
                .toArray();
        List<Liability> own = IntStream.of(some).mapToObj(accounts::get).toList();
        InclusionProof proof = tree.proof(some);
        Law.holds(proof.verifies(own, tree.root(), format()), "joint proof fails: " + proof);
        Law.holds(proof.siblings().size() <= some.length * tree.depth(), "siblings of " + proof);
        if (own.size() > 1) {
            List<Liability> turned = new ArrayList<>(own);
            Collections.rotate(turned, 1);
            Law.holds(!proof.verifies(turned, tree.root(), format()), "accounts in each other's place");
        }
    }

    /** The totals are the sums of the balances. */
    @Property(tries = 100)
    default void totalsAreTheSumsOfTheBalances(@ForAll("anyLiabilities") List<Liability> accounts) {
        List<BigInteger> totals = IntStream.range(0, format().assets())
                .mapToObj(asset -> accounts.stream()
                        .map(account -> account.balances().get(asset))
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .toList();
        List<BigInteger> got = SumTree.of(format(), accounts).root().totals();
        Law.holds(got.equals(totals), got + " instead of " + totals);
    }

    /** A proof fails if one bit of the account is changed: of its id, its salt, or a balance. */
    @Property(tries = 200)
    default void changedBitOfTheAccountIsNoticed(
            @ForAll("anyLiabilities") List<Liability> accounts, @ForAll Random random) {
        SumTree tree = SumTree.of(format(), accounts);
        int index = random.nextInt(accounts.size());
        Liability own = accounts.get(index);
        InclusionProof proof = tree.proof(index);
        char[] id = own.id().toCharArray();
        int place = random.nextInt(id.length);
        id[place] = (char) (id[place] ^ 1);
        List<Liability> changed = new ArrayList<>();
        changed.add(new Liability(new String(id), own.salt(), own.balances()));
        changed.add(new Liability(own.id(), own.salt(), flip(own.balances(), random)));
        if (own.salt().length() > 0) {
            changed.add(new Liability(own.id(), flip(own.salt(), random), own.balances()));
        }
        for (Liability other : changed) {
            Law.holds(!proof.verifies(other, tree.root(), format()), own + " passes as " + other);
        }
    }

    /** A proof fails if one bit of it is changed: of a sibling's hash or sum. */
    @Property(tries = 200)
    default void changedBitOfTheProofIsNoticed(
            @ForAll("anyLiabilities") List<Liability> accounts, @ForAll Random random) {
        SumTree tree = SumTree.of(format(), accounts);
        int index = random.nextInt(accounts.size());
        InclusionProof proof = tree.proof(index);
        int level = random.nextInt(proof.siblings().size());
        SumNode sibling = proof.siblings().get(level);
        for (SumNode other : List.of(
                new SumNode(flip(sibling.hash(), random), sibling.sums()),
                new SumNode(sibling.hash(), flip(sibling.sums(), random)))) {
            List<SumNode> siblings = new ArrayList<>(proof.siblings());
            siblings.set(level, other);
            InclusionProof changed = new InclusionProof(proof.indices(), siblings);
            Law.holds(!changed.verifies(accounts.get(index), tree.root(), format()), sibling + " passes as " + other);
        }
    }

    /** A proof fails against a root of which one bit is changed. */
    @Property(tries = 100)
    default void changedBitOfTheRootIsNoticed(
            @ForAll("anyLiabilities") List<Liability> accounts, @ForAll Random random) {
        SumTree tree = SumTree.of(format(), accounts);
        SumTreeRoot root = tree.root();
        int index = random.nextInt(accounts.size());
        SumNode node = root.node();
        for (SumTreeRoot other : List.of(
                new SumTreeRoot(root.depth(), new SumNode(flip(node.hash(), random), node.sums())),
                new SumTreeRoot(root.depth(), new SumNode(node.hash(), flip(node.sums(), random))),
                new SumTreeRoot(root.depth() ^ 1, node))) {
            Law.holds(!tree.proof(index).verifies(accounts.get(index), other, format()), root + " passes as " + other);
        }
    }

    /** A proof for one place holds at no other place. */
    @Property(tries = 100)
    default void proofHoldsAtNoOtherPlace(@ForAll("anyLiabilities") List<Liability> accounts, @ForAll Random random) {
        SumTree tree = SumTree.of(format(), accounts);
        int index = random.nextInt(accounts.size());
        for (int other = 0; other < 2 << tree.depth(); other++) {
            InclusionProof moved =
                    new InclusionProof(List.of(other), tree.proof(index).siblings());
            Law.holds(
                    moved.verifies(accounts.get(index), tree.root(), format()) == (other == index),
                    "proof for " + index + " at " + other);
        }
    }

    /** Two accounts in each other's place have another root. */
    @Property(tries = 100)
    default void orderOfAccountsChangesTheRoot(
            @ForAll("anyLiabilities") List<Liability> accounts, @ForAll Random random) {
        List<Liability> swapped = new ArrayList<>(accounts);
        int first = random.nextInt(accounts.size());
        int second = (first + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
        Collections.swap(swapped, first, second);
        SumTreeRoot root = SumTree.of(format(), accounts).root();
        SumTreeRoot other = SumTree.of(format(), swapped).root();
        Law.holds(!root.node().hash().equals(other.node().hash()), "same root with " + first + " at " + second);
    }

    /** An updated tree is the tree that is built anew. */
    @Property(tries = 100)
    default void updateGivesTheTreeBuiltAnew(
            @ForAll("anyLiabilities") List<Liability> accounts,
            @ForAll("anyLiability") Liability put,
            @ForAll Random random) {
        SumTree tree = SumTree.of(format(), accounts);
        int index = random.nextInt(accounts.size());
        tree.update(index, put);
        List<Liability> after = new ArrayList<>(accounts);
        after.set(index, put);
        SumTree anew = SumTree.of(format(), after);
        Law.holds(tree.root().equals(anew.root()), tree.root() + " instead of " + anew.root());
        for (int i = 0; i < after.size(); i++) {
            Law.holds(tree.proof(i).equals(anew.proof(i)), "proof of " + i + " after an update of " + index);
        }
    }

    /**
     * No root has proofs for two accounts of which each is shown what the total of a liar leaves beside its own balance,
     * with the larger balance of each asset as the total.
     *
     * @see "Chalkias, Chatzigiannis, Ji, Broken Proofs of Solvency (2022), section 4.1"
     */
    @Property(tries = 100)
    default void largerBalanceNeverPassesAsTheTotal(
            @ForAll("anyLiability") Liability first, @ForAll("anyLiability") Liability second) {
        List<BigInteger> total = IntStream.range(0, format().assets())
                .mapToObj(i -> first.balances().get(i).max(second.balances().get(i)))
                .toList();
        SumTreeRoot forged = beside(0, second, rest(total, first))
                .root(List.of(first), format())
                .orElseThrow();
        InclusionProof toSecond = beside(1, first, rest(total, second));
        boolean honest = rest(total, first).equals(second.balances());
        Law.holds(
                toSecond.verifies(second, forged, format()) == honest,
                first + " and " + second + " both pass in a total of " + total);
    }

    /** The total stays at or below the largest, for the operator and for who checks. */
    @Property(tries = 20)
    default void totalAboveTheLargestIsRefused(
            @ForAll("anyLiability") Liability first, @ForAll("anyLiability") Liability second) {
        Liability all =
                new Liability(first.id(), first.salt(), Collections.nCopies(format().assets(), format().largestSum()));
        Liability one =
                new Liability(second.id(), second.salt(), Collections.nCopies(format().assets(), BigInteger.ONE));
        Law.rejects("total above the largest", () -> SumTree.of(format(), List.of(all, one)));
        Optional<SumTreeRoot> root = beside(0, one, one.balances()).root(List.of(all), format());
        Law.holds(root.isEmpty(), "a total above the largest passes: " + root);
    }

    private InclusionProof beside(int index, Liability sibling, List<BigInteger> shown) {
        SumNode leaf = SumTree.of(format(), List.of(sibling)).node(0, 0);
        return new InclusionProof(List.of(index), List.of(new SumNode(leaf.hash(), shown)));
    }

    private static List<BigInteger> rest(List<BigInteger> total, Liability own) {
        return IntStream.range(0, total.size())
                .mapToObj(i -> total.get(i).subtract(own.balances().get(i)))
                .toList();
    }

    private static ByteString flip(ByteString bytes, Random random) {
        byte[] flipped = bytes.toByteArray();
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        return ByteString.of(flipped);
    }

    private static List<BigInteger> flip(List<BigInteger> sums, Random random) {
        List<BigInteger> flipped = new ArrayList<>(sums);
        int asset = random.nextInt(sums.size());
        flipped.set(asset, sums.get(asset).flipBit(random.nextInt(128)));
        return flipped;
    }
}
