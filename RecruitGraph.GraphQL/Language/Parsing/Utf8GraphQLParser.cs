using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RecruitGraph.GraphQL.Analysis;
using RecruitGraph.GraphQL.Execution;

namespace RecruitGraph.GraphQL.Language;

/// <summary>
/// A recursive descent parser over the lexer. This part holds what all productions use: tokens, lists, nesting, errors;
/// the other parts hold the productions in the order of the specification.
/// </summary>
internal ref partial struct Utf8GraphQLParser
{
    private readonly SourceText _source;
    private readonly ParserOptions _options;
    private readonly int _maxTokens;
    private readonly int _maxNameLength;
    private readonly int _maxDepth;
    private Utf8GraphQLLexer _lexer;
    private int _previousEnd;
    private int _tokens;
    private int _depth;

    // Nodes of lists that are still open, innermost last. A list that closes is cut off as an array of its exact length.
    private SyntaxNode?[] _pending;
    private int _pendingCount;

    public Utf8GraphQLParser(SourceText source, ParserOptions options)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        _options = options;
        _maxTokens = options.MaxTokens ?? int.MaxValue;
        _maxNameLength = options.MaxNameLength ?? int.MaxValue;
        _maxDepth = options.MaxDepth;
        _lexer = new Utf8GraphQLLexer(source);
        _pending = ArrayPool<SyntaxNode?>.Shared.Rent(64);
    }

    public void Dispose()
    {
        _pending.AsSpan(0, _pendingCount).Clear();
        ArrayPool<SyntaxNode?>.Shared.Return(_pending);
    }

    private void Advance()
    {
        _previousEnd = _lexer.End;
        if (_lexer.Read() && ++_tokens > _maxTokens)
        {
            throw TooLong();
        }

        if (_lexer.Kind == TokenKind.Name && _lexer.End - _lexer.Start > _maxNameLength)
        {
            throw NameTooLong();
        }
    }

    private readonly SyntaxSpan SpanFrom(int start) => new(start, _previousEnd);

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Bytes.SequenceEqual(keyword);

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            throw Expected(kind.Describe());
        }

        Advance();
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Expected($"\"{System.Text.Encoding.ASCII.GetString(keyword)}\"");
        }
    }

    private NameNode ParseName()
    {
        if (_lexer.Kind != TokenKind.Name)
        {
            throw Expected(TokenKind.Name.Describe());
        }

        var (start, end, value) = (_lexer.Start, _lexer.End, NamePool.Get(_lexer.Bytes));
        Advance();
        return new NameNode(value, new SyntaxSpan(start, end));
    }

    /// <summary>Begins a nesting level; the token that opens it is current.</summary>
    private void Enter()
    {
        _depth++;
        if (_depth > _maxDepth || ((_depth & 15) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw TooDeep();
        }
    }

    private void Leave() => _depth--;

    private void Push(SyntaxNode node)
    {
        if (_pendingCount == _pending.Length)
        {
            Grow();
        }

        _pending[_pendingCount++] = node;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow()
    {
        var grown = ArrayPool<SyntaxNode?>.Shared.Rent(_pending.Length * 2);
        _pending.CopyTo(grown.AsSpan());
        ArrayPool<SyntaxNode?>.Shared.Return(_pending, clearArray: true);
        _pending = grown;
    }

    /// <summary>Closes the list that began when <paramref name="mark"/> nodes were pending.</summary>
    private ImmutableArray<T> PopFrom<T>(int mark)
        where T : SyntaxNode
    {
        var pending = _pending.AsSpan(mark, _pendingCount - mark);
        if (pending.IsEmpty)
        {
            return [];
        }

        // Every pushed node is a T, so the block is copied without a check per element.
        var items = new T[pending.Length];
        pending.CopyTo(MemoryMarshal.CreateSpan(
            ref Unsafe.As<T, SyntaxNode?>(ref MemoryMarshal.GetArrayDataReference(items)), items.Length));
        pending.Clear();
        _pendingCount = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    private readonly SyntaxException Expected(string expected) =>
        SyntaxErrors.Expected(_source, _lexer.Start, expected, _lexer.Describe());

    private readonly SyntaxException Unexpected() => Unexpected(_lexer);

    private readonly SyntaxException Unexpected(Utf8GraphQLLexer token) =>
        SyntaxErrors.Unexpected(_source, token.Start, token.Describe());

    private readonly SyntaxException TooLong() => SyntaxErrors.TooMuch(
        _source,
        _lexer.Start,
        $"Document contains more than {_maxTokens} tokens. Parsing aborted.",
        LimitError.Create(
            ErrorCodes.TokenLimit,
            "The document is too long",
            "tokens",
            Asked.AtLeast(_maxTokens + 1.0),
            _maxTokens,
            "Leave out what is not needed, or send several requests."));

    private readonly SyntaxException NameTooLong() => SyntaxErrors.TooMuch(
        _source,
        _lexer.Start,
        $"Name is longer than {_maxNameLength} characters. Parsing aborted.",
        LimitError.Create(
            ErrorCodes.NameLimit,
            "The name is too long",
            "characters",
            _lexer.End - _lexer.Start,
            _maxNameLength,
            "Take a shorter one."));

    private readonly SyntaxException TooDeep()
    {
        var allowed = _depth - 1;
        var asked = MeasureDepth();
        return SyntaxErrors.TooMuch(
            _source,
            _lexer.Start,
            $"Document is nested {asked.Amount} levels deep, but at most {allowed} are allowed. Parsing aborted.",
            LimitError.Create(
                ErrorCodes.NestingLimit,
                "The document is nested too deep",
                "levels of brackets",
                asked,
                allowed,
                "Pass deep values as variables, and ask for deep selections in several requests."));
    }

    /// <summary>How deep the rest of the document goes, as far as it can and may be read.</summary>
    private readonly Asked MeasureDepth()
    {
        var ahead = _lexer;
        var (depth, deepest) = (_depth, _depth);
        try
        {
            for (var tokens = _tokens; ahead.Read(); tokens++)
            {
                if (tokens >= _maxTokens)
                {
                    return Asked.AtLeast(deepest);
                }

                depth += ahead.Kind switch
                {
                    TokenKind.LeftBrace or TokenKind.LeftBracket => 1,
                    TokenKind.RightBrace or TokenKind.RightBracket => -1,
                    _ => 0,
                };
                deepest = Math.Max(deepest, depth);
            }
        }
        catch (SyntaxException)
        {
            // The document is refused for its depth either way.
            return Asked.AtLeast(deepest);
        }

        return deepest;
    }
}
