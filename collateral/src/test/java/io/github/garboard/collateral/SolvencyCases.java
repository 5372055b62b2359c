package io.github.garboard.collateral;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.garboard.cases.Case;
import io.github.garboard.cases.CaseSuite;
import io.github.garboard.collateral.solvency.ByteString;
import io.github.garboard.collateral.solvency.InclusionProof;
import io.github.garboard.collateral.solvency.Liability;
import io.github.garboard.collateral.solvency.SumNode;
import io.github.garboard.collateral.solvency.SumTree;
import io.github.garboard.collateral.solvency.SumTreeFormat;
import io.github.garboard.collateral.solvency.SumTreeRoot;
import io.github.garboard.collateral.solvency.TotalOnlyHashing;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Sum trees without salts, and the attack on the form that hashes the total only. */
final class SolvencyCases {

    private SolvencyCases() {}

    static CaseSuite on(CaseSuite suite) {
        return suite.model("merkle-sum-tree", SolvencyCases::tree).model("merkle-sum-attack", SolvencyCases::attack);
    }

    private static Map<String, ?> tree(Case c) {
        List<Liability> accounts = new ArrayList<>();
        c.inputs().get("entries").forEach(entry -> accounts.add(account(entry)));
        SumTreeFormat format =
                SumTreeFormat.of(accounts.get(0).balances().size()).withSaltBytes(0);
        SumTree tree = SumTree.of(format, accounts);
        SumTreeRoot root = tree.root();
        return Map.of(
                "depth", root.depth(),
                "rootSums", root.totals(),
                "rootSum", root.totals().get(0),
                "rootHash", root.node().hash().toString(),
                "leaf0", tree.node(0, 0).hash().toString(),
                "proofsVerify",
                        IntStream.range(0, accounts.size())
                                .filter(i -> tree.proof(i).verifies(accounts.get(i), root, format))
                                .count(),
                "proofForA",
                        tree.proof(0).siblings().stream()
                                .map(node -> List.of(
                                        node.hash().toString(), node.sums().get(0)))
                                .toList());
    }

    /** An object of id and balances, or a list of an id and one balance. */
    private static Liability account(JsonNode entry) {
        if (entry.isArray()) {
            return Liability.of(
                    entry.get(0).asText(), ByteString.of(), entry.get(1).asLong());
        }
        List<BigInteger> balances = new ArrayList<>();
        entry.get("balances").forEach(balance -> balances.add(new BigInteger(balance.asText())));
        return new Liability(entry.get("id").asText(), ByteString.of(), balances);
    }

    private static Map<String, ?> attack(Case c) {
        return c.inputs().has("sumType") ? overflow(c) : largerAsTotal(c);
    }

    private static Map<String, ?> overflow(Case c) {
        SumTreeFormat format = SumTreeFormat.of(1).withSaltBytes(0).withLargestSum(BigInteger.valueOf(Long.MAX_VALUE));
        JsonNode leaves = c.inputs().get("leaves");
        Liability first = account("a", amount(leaves.get(0).asText()));
        Liability second = account("b", amount(leaves.get(1).asText()));
        try {
            return Map.of(
                    "rootSum", SumTree.of(format, List.of(first, second)).root().totals());
        } catch (IllegalArgumentException e) {
            boolean overflow = String.valueOf(e.getMessage()).startsWith("sum of asset 0 must be at most ");
            return Map.of("error", overflow ? "overflow" : e);
        }
    }

    /** The sums that are shown pass under the hash of the case, and must not pass under ours. */
    private static Map<String, ?> largerAsTotal(Case c) {
        Liability a = account("a", BigInteger.valueOf((long) c.numbers("leaves")[0]));
        Liability b = account("b", BigInteger.valueOf((long) c.numbers("leaves")[1]));
        BigInteger claimed = BigInteger.valueOf((long) c.number("dishonestTotal"));
        SumTreeFormat sound = SumTreeFormat.of(1).withSaltBytes(0);
        SumTreeFormat broken = sound.withHashing(new TotalOnlyHashing());
        InclusionProof toA = beside(0, b, claimed.subtract(a.balances().get(0)), sound);
        InclusionProof toB = beside(1, a, claimed.subtract(b.balances().get(0)), sound);
        if (toB.verifies(b, toA.root(List.of(a), sound).orElseThrow(), sound)) {
            throw new AssertionError("the default hashing accepts " + c.id());
        }
        SumTreeRoot root = toA.root(List.of(a), broken).orElseThrow();
        return Map.of(
                "userA", view(a, toA, root, broken),
                "userB", view(b, toB, root, broken),
                "trueTotal", SumTree.of(broken, List.of(a, b)).root().totals().get(0),
                "claimedTotal", root.totals().get(0));
    }

    private static Map<String, ?> view(Liability own, InclusionProof proof, SumTreeRoot root, SumTreeFormat format) {
        return Map.of(
                "own", own.balances().get(0),
                "siblingShown", proof.siblings().get(0).sums().get(0),
                "accepts", proof.verifies(own, root, format));
    }

    private static InclusionProof beside(int index, Liability sibling, BigInteger shown, SumTreeFormat format) {
        ByteString hash = SumTree.of(format, List.of(sibling)).node(0, 0).hash();
        return new InclusionProof(List.of(index), List.of(new SumNode(hash, List.of(shown))));
    }

    private static Liability account(String id, BigInteger balance) {
        return new Liability(id, ByteString.of(), List.of(balance));
    }

    /** Reads "2^63-1", or a number. */
    private static BigInteger amount(String text) {
        return text.equals("2^63-1") ? BigInteger.valueOf(Long.MAX_VALUE) : new BigInteger(text);
    }
}
