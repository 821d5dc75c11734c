resource "aws_db_proxy" "shop" {
  name                   = "shop"
  engine_family          = "POSTGRESQL"
  require_tls            = true
  debug_logging          = true
  role_arn               = "arn:aws:iam::111122223333:role/proxy"
  vpc_subnet_ids         = ["subnet-1"]
  vpc_security_group_ids = ["sg-1"]

  auth {
    iam_auth   = "REQUIRED"
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:a"
  }

  auth {
    iam_auth   = "DISABLED"
    secret_arn = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:b"
  }
}
