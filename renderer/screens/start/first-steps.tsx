/** What the very first start shows where later the files stand: how the work goes. */
export function FirstSteps() {
  return (
    <section className="panel first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">第一次使用</h2>
      <ol>
        <li>
          <strong>填一遍预算明细</strong>
          <p>每笔钱填一行：功能科目、经济科目、资金来源、项目。可以从 Excel 整块粘贴。</p>
        </li>
        <li>
          <strong>表格和数字自动生成</strong>
          <p>公开表、绩效表里的金额和说明文字里的每个数都由明细算出，点一下就知道来自哪几行。</p>
        </li>
        <li>
          <strong>补文字，导出</strong>
          <p>只需补上职能、原因等文字，缺什么随时列出；右侧就是印出来的样子，导出 PDF 和 Word。</p>
        </li>
      </ol>
      <p className="soft">想先看看成品，可以打开左边的示例，随便改，不会影响任何文件。</p>
    </section>
  );
}
