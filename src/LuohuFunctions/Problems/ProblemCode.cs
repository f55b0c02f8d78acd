namespace LuohuFunctions.Problems;

/// <summary>The stable codes of the refusals.</summary>
/// <param name="Code">The code.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">What it is called, in Chinese.</param>
/// <param name="RetryAfter">After how many seconds it is worth asking again; null where that is of no use or the refusal itself tells.</param>
internal sealed record ProblemCode(string Code, int Status, string Title, int? RetryAfter = null)
{
    public static readonly ProblemCode KeyMissing = new("key-missing", 401, "缺少密钥");
    public static readonly ProblemCode KeyUnknown = new("key-unknown", 401, "密钥无效");
    public static readonly ProblemCode TokenInvalid = new("token-invalid", 401, "令牌无效");
    public static readonly ProblemCode SessionEnded = new("session-ended", 401, "登录已结束");
    public static readonly ProblemCode LinkUnknown = new("link-unknown", 401, "登录链接无效");
    public static readonly ProblemCode KeyNotPersonal = new("key-not-personal", 403, "不是个人密钥");
    public static readonly ProblemCode AntiForgeryMissing = new("anti-forgery-missing", 403, "请求不是从页面发出");
    public static readonly ProblemCode NotAllowed = new("not-allowed", 403, "没有权限");
    public static readonly ProblemCode IdempotencyKeyMissing = new("idempotency-key-missing", 400, "缺少幂等键");
    public static readonly ProblemCode IdempotencyKeyReused = new("idempotency-key-reused", 422, "幂等键已用于其他内容");
    public static readonly ProblemCode UnknownParameter = new("unknown-parameter", 400, "不认识的参数");
    public static readonly ProblemCode MediaTypeNotSupported = new("media-type-not-supported", 415, "内容类型不支持");
    public static readonly ProblemCode BodyTooLarge = new("body-too-large", 413, "报送内容过大");
    public static readonly ProblemCode BodyIncomplete = new("body-incomplete", 400, "请求体不完整");
    public static readonly ProblemCode BodyTimeout = new("body-timeout", 408, "请求体接收超时");
    public static readonly ProblemCode RateLimited = new("rate-limited", 429, "请求过于频繁");
    public static readonly ProblemCode MalformedJson = new("malformed-json", 400, "内容不是合法的JSON");
    public static readonly ProblemCode MalformedSheet = new("malformed-sheet", 400, "表格文件无法读取");
    public static readonly ProblemCode PreconditionFailed = new("precondition-failed", 412, "数据已被他人修改");
    public static readonly ProblemCode PreconditionRequired = new("precondition-required", 428, "缺少修改条件");
    public static readonly ProblemCode SubmissionRefused = new("submission-refused", 422, "报送内容有误，未作任何登记");
    public static readonly ProblemCode RequestRefused = new("request-refused", 422, "内容有误，未作任何登记");
    public static readonly ProblemCode PeriodMalformed = new("period-malformed", 400, "报送期格式有误");
    public static readonly ProblemCode ParameterMalformed = new("parameter-malformed", 400, "参数有误");
    public static readonly ProblemCode PlanNotFound = new("plan-not-found", 404, "没有该年度的计划");
    public static readonly ProblemCode IndicatorNotFound = new("indicator-not-found", 404, "没有该指标");
    public static readonly ProblemCode FigureNotFound = new("figure-not-found", 404, "该期数据尚未报送");
    public static readonly ProblemCode DepartmentNotFound = new("department-not-found", 404, "没有该部门");
    public static readonly ProblemCode PersonNotFound = new("person-not-found", 404, "没有该人员");
    public static readonly ProblemCode KeyNotFound = new("key-not-found", 404, "没有该密钥");
    public static readonly ProblemCode ReceiptNotFound = new("receipt-not-found", 404, "没有该回执");
    public static readonly ProblemCode NothingDue = new("nothing-due", 404, "该期没有应报的指标");
    public static readonly ProblemCode BulletinNotFound = new("bulletin-not-found", 404, "没有该期通报");
    public static readonly ProblemCode PeriodNotOver = new("period-not-over", 409, "该期尚未结束");
    public static readonly ProblemCode StorageBusy = new("ledger-busy", 503, "系统繁忙，请稍后用同一幂等键重试", RetryAfter: 1);
    public static readonly ProblemCode StorageUnavailable = new("storage-unavailable", 503, "数据存储暂时不可用", RetryAfter: 10);
    public static readonly ProblemCode IdentityUnavailable = new("identity-unavailable", 503, "统一身份认证暂时不可用", RetryAfter: 10);
    public static readonly ProblemCode SigningUnavailable = new("signing-unavailable", 503, "电子签名暂时不可用", RetryAfter: 60);
    public static readonly ProblemCode InternalError = new("internal-error", 500, "系统出现问题");
}
