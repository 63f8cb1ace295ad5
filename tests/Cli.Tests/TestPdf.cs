using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlanIngest.Cli.Tests;

/// <summary>Small PDFs of one page.</summary>
internal static class TestPdf
{
    /// <summary>A page without any text, like a scan whose picture is white.</summary>
    public static byte[] WithoutText { get; } = Build("0.9 g 50 50 500 700 re f");

    /// <summary>Text, but no table.</summary>
    public static byte[] WithoutTable { get; } = Build(Text(72, 700, "A letter about nothing in particular."));

    /// <summary>A ruled table of two columns and three rows, neither of them a measure's name.</summary>
    public static byte[] WithoutNameColumn { get; } = Build(Table());

    /// <summary>A plan's table that says neither whose it is nor of which year.</summary>
    public static byte[] NamelessPlan { get; } = Build(Table("番号", "事業名"));

    /// <summary>The page of <see cref="WithoutNameColumn"/>, encrypted (RC4, 40 bits) with a user password.</summary>
    public static byte[] Protected(string password) => Build(Table(), password);

    /// <summary>A small edition of a plan of its own: six measures, a count each.</summary>
    /// <param name="number">Tells the plans apart; the counts follow from it.</param>
    /// <param name="fiscalYear">The edition, western.</param>
    /// <param name="firstName">The first measure's name, any characters: the font says what its glyphs stand for.</param>
    public static byte[] SmallPlan(int number, int fiscalYear, string? firstName = null)
    {
        string[] names = [firstName ?? "相談窓口の開設", "見守り活動の支援", "研修会の開催", "啓発冊子の配布", "居場所づくりの推進", "通学路の点検"];
        var page = new StringBuilder(Text(60, 790, string.Create(CultureInfo.InvariantCulture, $"岬市 第{number}区推進計画 {fiscalYear}年度 進捗状況")));
        for (var row = 0; row <= names.Length; row++)
        {
            var y = 720 - (30 * row);
            string[] cells = row == 0
                ? ["番号", "事業名", "実績", "担当課"]
                : [Invariant(row), names[row - 1], $"参加者数:{Invariant((number * 7) + (fiscalYear * row))}人", "生活課"];
            foreach (var (cell, column) in cells.Select((cell, column) => (cell, column)))
            {
                page.Append(cell == firstName ? Spelt(55 + (120 * column), y + 10, cell) : Text(55 + (120 * column), y + 10, cell));
            }
        }

        for (var line = 0; line <= names.Length + 1; line++)
        {
            page.Append(CultureInfo.InvariantCulture, $"50 {750 - (30 * line)} m 530 {750 - (30 * line)} l S ");
        }

        for (var line = 0; line <= 4; line++)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"{50 + (120 * line)} 750 m {50 + (120 * line)} {750 - (30 * (names.Length + 1))} l S ");
        }

        return Build(page.ToString(), spelt: firstName ?? "");

        static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A plan's table with a text of one's own as the first measure's name.</summary>
    /// <param name="name">Without parentheses that have no counterpart, and without backslashes.</param>
    public static byte[] PlanWith(string name) => Build(Table("番号", "事業名").Replace("(12)", $"({name})", StringComparison.Ordinal));

    /// <summary>
    /// A plan's table whose page and catalogue point elsewhere: links to addresses, other documents and programs, an action on opening; on
    /// demand also a content stream and a form that are kept in the other file.
    /// </summary>
    /// <param name="file">A file that exists.</param>
    /// <param name="address">An address of the network.</param>
    /// <param name="streams">Whether parts of the page are kept in the file.</param>
    public static byte[] PlanPointingTo(string file, string address, bool streams)
    {
        string[] links =
        [
            $"/URI /URI ({address})", $"/GoToR /F ({file}) /D [0 /Fit]", $"/Launch /F ({file})", $"/ImportData /F ({file})",
            $"/SubmitForm /F ({address})",
        ];
        var annotations = string.Concat(
            links.Select(link => $"<< /Type /Annot /Subtype /Link /Rect [50 600 350 700] /A << /S {link} >> >> "));
        var kept = streams ? $"/F ({file})" : "";
        var elsewhere = new Elsewhere(
            Catalog: $"/OpenAction << /S /Launch /F ({file}) >>",
            Page: $"/Annots [{annotations}]",
            Stream: $"<< /Length 0 {kept} >>\nstream\n\nendstream",
            Form: $"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Length 0 "
                + $"{kept} >>\nstream\n\nendstream");
        return Build(Table("番号", "事業名") + "/X1 Do ", elsewhere: elsewhere);
    }

    private static string Table(string first = "Colour", string second = "Length")
    {
        var rulings = string.Concat(Enumerable.Range(0, 4).Select(i => $"50 {700 - (30 * i)} m 350 {700 - (30 * i)} l S "))
            + string.Concat(Enumerable.Range(0, 3).Select(i => $"{50 + (150 * i)} 700 m {50 + (150 * i)} 610 l S "));
        return rulings + Text(60, 680, first) + Text(210, 680, second) + Text(60, 650, "red") + Text(210, 650, "12")
            + Text(60, 620, "blue") + Text(210, 620, "15");
    }

    private static string Text(int x, int y, string text) => Ascii.IsValid(text)
        ? $"BT /F1 11 Tf {x} {y} Td ({text}) Tj ET "
        : $"BT /F2 11 Tf {x} {y} Td <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET ";

    /// <summary>A text whose first glyph has code 1, the second code 2 and so on.</summary>
    private static string Spelt(int x, int y, string text) =>
        $"BT /F3 11 Tf {x} {y} Td <{string.Concat(text.Select((_, i) => (i + 1).ToString("X2", CultureInfo.InvariantCulture)))}> Tj ET ";

    /// <summary>What the codes of <see cref="Spelt"/> stand for.</summary>
    private static string ToUnicode(string text)
    {
        var chars = string.Concat(text.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"<{i + 1:X2}> <{(int)c:X4}>\n")));
        return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Spelt def /CMapType 2 def\n"
            + $"1 begincodespacerange <00> <FF> endcodespacerange\n{text.Length} beginbfchar\n{chars}endbfchar\nendcmap end end";
    }

    private static byte[] Build(string content, string? password = null, string spelt = "", Elsewhere? elsewhere = null)
    {
        var toUnicode = ToUnicode(spelt);
        var encryption = password is null ? null : new Encryption(password);
        var stream = Encoding.Latin1.GetBytes(content);
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {elsewhere?.Catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [5 0 R {(elsewhere is null ? "" : "12 0 R")}] "
                + $"{elsewhere?.Page} "
                + "/Resources << /Font << /F1 4 0 R /F2 6 0 R /F3 10 0 R >> "
                + $"{(elsewhere is null ? "" : "/XObject << /X1 13 0 R >>")} >> >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            $"<< /Length {stream.Length} >>\nstream\n{Encoding.Latin1.GetString(encryption?.Encrypt(stream, 5) ?? stream)}\nendstream",
            "<< /Type /Font /Subtype /Type0 /BaseFont /HeiseiMin-W3-UniJIS-UCS2-H /Encoding /UniJIS-UCS2-H /DescendantFonts [7 0 R] >>",
            "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /HeiseiMin-W3 /CIDSystemInfo 8 0 R /FontDescriptor 9 0 R >>",
            "<< /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>",
            "<< /Type /FontDescriptor /FontName /HeiseiMin-W3 /Flags 4 /FontBBox [0 -257 1000 910] /ItalicAngle 0 /Ascent 723 /Descent "
                + "-241 /CapHeight 709 /StemV 69 >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 11 0 R >>",
            $"<< /Length {toUnicode.Length} >>\nstream\n{toUnicode}\nendstream",
            .. elsewhere is null ? (string[])[] : [elsewhere.Stream, elsewhere.Form],
            .. encryption is null ? (string[])[] : [encryption.Dictionary],
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        foreach (var (body, i) in objects.Select((body, i) => (body, i)))
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{body}\nendobj\n");
        }

        var xref = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => pdf.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        var security = encryption is null ? "" : $" /Encrypt {objects.Length} 0 R /ID [<{Encryption.IdHex}> <{Encryption.IdHex}>]";
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R{security} >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    /// <summary>The parts of a document that point out of it.</summary>
    private sealed record Elsewhere(string Catalog, string Page, string Stream, string Form);

    /// <summary>The standard security handler, revision 2 (ISO 32000-1, 7.6.3).</summary>
    private sealed class Encryption
    {
        public const string IdHex = "000102030405060708090A0B0C0D0E0F";
        private const int KeyLength = 5;
        private const int Permissions = -4;

        private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
        private readonly byte[] _key;

        public Encryption(string password)
        {
            byte[] padded = [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(Padding.Length)];
            var owner = Rc4(Md5(padded)[..KeyLength], padded);
            _key = Md5([.. padded, .. owner, .. BitConverter.GetBytes(Permissions), .. Convert.FromHexString(IdHex)])[..KeyLength];
            var user = Rc4(_key, Padding);
            Dictionary =
                $"<< /Filter /Standard /V 1 /R 2 /P {Permissions} /O <{Convert.ToHexString(owner)}> /U <{Convert.ToHexString(user)}> >>";
        }

        public string Dictionary { get; }

        public byte[] Encrypt(byte[] data, int objectNumber) =>
            Rc4(Md5([.. _key, (byte)objectNumber, 0, 0, 0, 0])[..(KeyLength + 5)], data);

        private static byte[] Md5(byte[] data) =>
#pragma warning disable CA5351 // What the format asks for; nothing secret is kept.
            MD5.HashData(data);
#pragma warning restore CA5351

        private static byte[] Rc4(byte[] key, byte[] data)
        {
            var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
            for (int i = 0, j = 0; i < 256; i++)
            {
                j = (j + state[i] + key[i % key.Length]) & 255;
                (state[i], state[j]) = (state[j], state[i]);
            }

            var result = new byte[data.Length];
            for (int n = 0, i = 0, j = 0; n < data.Length; n++)
            {
                i = (i + 1) & 255;
                j = (j + state[i]) & 255;
                (state[i], state[j]) = (state[j], state[i]);
                result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 255]);
            }

            return result;
        }
    }
}
